package io.veilbot.app.sandbox;

import io.veilbot.app.engine.EventProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until nothing is under way, in real time and never for long: a moved clock must not meet
 * deadlines of what only had no time to happen.
 */
final class Calm {

    private static final Logger LOG = LoggerFactory.getLogger(Calm.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PACE = Duration.ofMillis(25);

    private static final String NOTHING_DUE =
            """
            select not exists (select 1 from integrations.work_item
                    where state = 'leased' or state = 'waiting' and next_at <= ?)
                and not exists (select 1 from bot.update_inbox where state = 'waiting')
                and not exists (select 1 from bot.notice
                    where state in ('requested', 'sending', 'failed')
                        and next_at < now() + interval '1 second')
            """;

    private final EventProgress progress;
    private final JdbcClient jdbc;
    private final Clock clock;

    Calm(EventProgress progress, JdbcClient jdbc, Clock clock) {
        this.progress = progress;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void await() throws InterruptedException {
        var _ = until("calm", () -> isCalm() ? Optional.of(true) : Optional.empty());
    }

    private boolean isCalm() {
        return progress.isUpToDate()
                && jdbc.sql(NOTHING_DUE)
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single()
                && progress.isUpToDate();
    }

    /** What comes of itself before long; empty, with a word in the log, if it does not. */
    <T> Optional<T> until(String what, Supplier<Optional<T>> look) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(PACE);
            found = look.get();
        }
        if (found.isEmpty()) {
            LOG.warn("the shop's past goes on without waiting longer for {}", what);
        }
        return found;
    }
}
