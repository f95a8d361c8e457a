package io.veilbot.web.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
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

    /** Looks and counts in one step, so that many tries at once are no more than one by one. */
    private static final String TRY =
            """
            INSERT INTO web.sign_in_failure AS known (subject, failures, last_at)
            VALUES (:subject, 1, :now)
            ON CONFLICT (subject) DO UPDATE
            SET failures = known.failures + 1, last_at = excluded.last_at
            WHERE known.failures < :free
               OR known.last_at + make_interval(secs => least(:longest,
                      :first * power(2, least(known.failures - :free, 20)))) <= excluded.last_at\
            """;

    private final JdbcClient db;
    private final Clock clock;

    SignInThrottle(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether this one may try now. A try counts as a failure until it has succeeded. */
    boolean admits(String subject) {
        return db.sql(TRY)
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("free", FREE_TRIES)
                        .param("first", FIRST_WAIT.toSeconds())
                        .param("longest", LONGEST_WAIT.toSeconds())
                        .update()
                == 1;
    }

    void succeeded(String subject) {
        db.sql("DELETE FROM web.sign_in_failure WHERE subject = ?").param(subject).update();
    }
}
