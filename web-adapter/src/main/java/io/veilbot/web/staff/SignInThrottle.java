package io.veilbot.web.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after five failures a login or an address waits, doubling up to an hour.
 * Kept in the database, so that neither a restart nor a second node gives new tries.
 */
@Component
class SignInThrottle {

    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private record Failures(int count, Instant last) {}

    private final JdbcClient db;
    private final Clock clock;

    SignInThrottle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean mustWait(String subject) {
        return db.sql("SELECT failures, last_at FROM web.sign_in_failure WHERE subject = ?")
                .param(subject)
                .query((row, number) ->
                        new Failures(
                                row.getInt("failures"), row.getTimestamp("last_at").toInstant()))
                .optional()
                .map(failures -> clock.instant().isBefore(failures.last().plus(wait(failures))))
                .orElse(false);
    }

    private static Duration wait(Failures failures) {
        int over = failures.count() - FREE_TRIES;
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(over, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    void failed(String subject) {
        db.sql(
                        """
                        INSERT INTO web.sign_in_failure (subject, failures, last_at) VALUES (?, 1, ?)
                        ON CONFLICT (subject) DO UPDATE
                        SET failures = sign_in_failure.failures + 1, last_at = excluded.last_at\
                        """)
                .params(subject, Timestamp.from(clock.instant()))
                .update();
    }

    void succeeded(String subject) {
        db.sql("DELETE FROM web.sign_in_failure WHERE subject = ?").param(subject).update();
    }
}
