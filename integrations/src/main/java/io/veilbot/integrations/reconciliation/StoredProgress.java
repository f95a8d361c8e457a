package io.veilbot.integrations.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As rows. A backup that is restored is set back with them. */
final class StoredProgress implements Progress {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Instant comparedUntil(String provider) {
        return jdbc.sql(
                        """
                        select compared_until from integrations.reconciliation
                        where provider = :provider\
                        """)
                .param("provider", provider)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional()
                .orElseGet(() -> clock.instant().minus(AT_FIRST));
    }

    @Override
    public void compared(String provider, Instant until, int compared, int sought) {
        jdbc.sql(
                        """
                        insert into integrations.reconciliation as known
                            (provider, compared_until, compared, sought)
                        values (:provider, :until, :compared, :sought)
                        on conflict (provider) do update
                        set compared_until = greatest(known.compared_until, excluded.compared_until),
                            compared = known.compared + excluded.compared,
                            sought = known.sought + excluded.sought\
                        """)
                .param("provider", provider)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("compared", compared)
                .param("sought", sought)
                .update();
    }
}
