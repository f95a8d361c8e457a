package io.veilbot.bot.notice;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Turns;
import io.veilbot.bot.work.Backoff;
import io.veilbot.bot.work.WorkLoop;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells people, one notice of each person after another, and records what became of it. */
final class NoticeWork implements WorkLoop.Source {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWork.class);
    private static final int TRIES_WITH_ERRORS = 20;
    private static final Backoff LAG = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(30));

    /** Less than a lease: whoever waits still has it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Backoff ERROR = new Backoff(Duration.ofMillis(500), Duration.ofMinutes(1));

    private final NoticeLog log;
    private final Chats chats;
    private final Turns turns;
    private final Drafts drafts;
    private final Delivery delivery;
    private final NoticeRecorder recorder;
    private final NoticeListener listener;

    NoticeWork(
            NoticeLog log,
            Chats chats,
            Turns turns,
            Drafts drafts,
            Delivery delivery,
            NoticeRecorder recorder,
            NoticeListener listener) {
        this.log = log;
        this.chats = chats;
        this.turns = turns;
        this.drafts = drafts;
        this.delivery = delivery;
        this.recorder = recorder;
        this.listener = listener;
    }

    @Override
    public List<Runnable> claim(int max) {
        return log.claim(max).stream().<Runnable>map(notice -> () -> work(notice)).toList();
    }

    private void work(Notice notice) {
        try {
            if (!turns.takeWithin(PATIENCE, notice.customer(), () -> tell(notice))) {
                log.failed(notice, LAG.after(notice.attempt()), "the person is using the chat");
            }
        } catch (RuntimeException e) {
            LOG.warn("notice {} failed, try {}", notice.id(), notice.attempt(), e);
            failed(notice, e);
        }
    }

    private void tell(Notice notice) {
        chats.find(notice.customer())
                .ifPresentOrElse(
                        chat -> tell(notice, chat),
                        () -> log.giveUp(notice, "no chat with this person"));
    }

    private void tell(Notice notice, Chat chat) {
        switch (drafts.of(notice, chat)) {
            case Draft.NotYet notYet ->
                    log.failed(notice, LAG.after(notice.attempt()), notYet.why());
            case Draft.Nothing nothing -> log.drop(notice, nothing.why());
            case Draft.Beside _ when notice.interrupted() ->
                    log.giveUp(notice, "its outcome is unknown, and it is told at most once");
            case Draft.Beside beside -> sendAndRecord(notice, () -> delivery.beside(chat, beside));
            case Draft.OnCard onCard -> sendAndRecord(notice, () -> delivery.onCard(chat, onCard));
            case Draft.Kept kept -> sendAndRecord(notice, () -> delivery.keep(notice, chat, kept));
        }
    }

    private void sendAndRecord(Notice notice, Supplier<Delivery.Result> send) {
        listener.beforeSend(notice.kind(), notice.id());
        Delivery.Result result = send.get();
        listener.afterSend(notice.kind(), notice.id());
        recorder.record(notice, result);
        listener.afterRecord(notice.kind(), notice.id());
    }

    private void failed(Notice notice, RuntimeException e) {
        String error = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (notice.attempt() >= TRIES_WITH_ERRORS) {
            log.giveUp(notice, error);
        } else {
            log.failed(notice, ERROR.after(notice.attempt()), error);
        }
    }
}
