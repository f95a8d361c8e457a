package io.veilbot.bot.poll;

import io.veilbot.bot.work.Backoff;
import io.veilbot.bot.work.WorkLoop;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles stored updates. One that keeps failing is set aside after a few tries, with a word to the
 * person; while Telegram is silent it waits much longer.
 */
public final class InboxWork implements WorkLoop.Source {
    private static final Logger LOG = LoggerFactory.getLogger(InboxWork.class);
    private static final int TRIES = 4;
    private static final int TRIES_IN_SILENCE = 60;
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    private final Inbox inbox;
    private final UpdateHandler handler;

    public InboxWork(Inbox inbox, UpdateHandler handler) {
        this.inbox = inbox;
        this.handler = handler;
    }

    @Override
    public List<Runnable> claim(int max) {
        return inbox.claim(max).stream().<Runnable>map(claim -> () -> work(claim)).toList();
    }

    private void work(Inbox.Claim claim) {
        try {
            handler.handle(claim.json());
            inbox.done(claim);
        } catch (TelegramSilentException e) {
            failed(claim, TRIES_IN_SILENCE, e, e.silence());
        } catch (RuntimeException e) {
            LOG.warn("update {} failed, try {}", claim.id(), claim.attempt(), e);
            failed(claim, TRIES, e, Duration.ZERO);
        }
    }

    private void failed(Inbox.Claim claim, int tries, RuntimeException e, Duration silence) {
        String error = e.getClass().getSimpleName() + ": " + e.getMessage();
        if (claim.attempt() >= tries) {
            inbox.setAside(claim, error);
            LOG.error("update {} is set aside: {}", claim.id(), e.getClass().getSimpleName());
            handler.apologise(claim.json());
            return;
        }
        Duration wait = BACKOFF.after(claim.attempt());
        inbox.retry(claim, wait.compareTo(silence) > 0 ? wait : silence, error);
    }
}
