package io.veilbot.bot.notice;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.bot.telegram.Reply;
import io.veilbot.bot.work.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionOperations;

/** Records what became of telling somebody. */
final class NoticeRecorder {
    /** After this long a person has likely looked away, and an edited message makes no sound. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));

    private final NoticeLog log;
    private final NoticeRequests requests;
    private final Commands commands;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoticeRecorder(
            NoticeLog log,
            NoticeRequests requests,
            Commands commands,
            TransactionOperations transaction,
            Clock clock) {
        this.log = log;
        this.requests = requests;
        this.commands = commands;
        this.transaction = transaction;
        this.clock = clock;
    }

    void record(Notice notice, Delivery.Result result) {
        switch (result.reply()) {
            case Reply.Done done -> sent(notice, done.messageId(), result.silent());
            case Reply.Busy busy -> log.failed(notice, busy.silence(), "too many calls");
            case Reply.Rejected rejected -> log.giveUp(notice, rejected.reason());
            case Reply.Blocked _ -> blocked(notice);
            case Reply.Gone _ -> retry(notice, "the message vanished");
            case Reply.Unsent unsent -> retry(notice, unsent.reason());
            case Reply.Unknown unknown -> unknown(notice, result, unknown.reason());
        }
    }

    private void sent(Notice notice, long messageId, boolean silent) {
        transaction.executeWithoutResult(_ -> {
            log.sent(notice, messageId);
            if (notice.kind() == NoticeKind.KEY_READY && silent && late(notice)) {
                ping(notice);
            }
        });
    }

    private boolean late(Notice notice) {
        Instant now = clock.instant();
        return log.paidAt(notice.occasion())
                .map(paid -> Duration.between(paid, now).compareTo(PATIENCE) > 0)
                .orElse(false);
    }

    /** Another occasion than the key's: keys that follow under the same grant are told, too. */
    private void ping(Notice notice) {
        requests.request(
                new Telling(
                        NoticeKind.KEY_PING,
                        notice.customer(),
                        notice.subject(),
                        notice.subject(),
                        clock.instant()));
    }

    private void unknown(Notice notice, Delivery.Result result, String reason) {
        if (result.once()) {
            log.giveUp(notice, "its outcome is unknown, and it is told at most once: " + reason);
        } else {
            retry(notice, reason);
        }
    }

    private void retry(Notice notice, String why) {
        log.failed(notice, BACKOFF.after(notice.attempt()), why);
    }

    /** Recorded here first: whatever becomes of the command, nobody writes to this person now. */
    private void blocked(Notice notice) {
        log.giveUp(notice, "the person has blocked the bot");
        commands.send(new RecordBotBlocked(notice.customer()), Actor.system("bot"));
    }
}
