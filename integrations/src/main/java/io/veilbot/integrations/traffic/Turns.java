package io.veilbot.integrations.traffic;

import io.veilbot.api.fleet.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose turn it is to read a panel's counters. Due times are the shop's clock. */
final class Turns {

    /** A clock that was put back lets nobody wait for longer than between two readings. */
    private static final String TAKE =
            """
            update integrations.panel
            set traffic_due = :next, traffic_round = traffic_round + 1
            where traffic_due is null or traffic_due <= :now or traffic_due > :next
            returning server_id, traffic_round
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration every;

    /**
     * @param every between two readings of one panel
     */
    Turns(JdbcClient jdbc, Clock clock, Duration every) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.every = every;
    }

    /**
     * One reading of one panel.
     *
     * @param number counts the readings of this panel; two are never under the same
     */
    record Turn(ServerId server, long number) {}

    /** Every panel that is due; whichever node takes it. */
    List<Turn> take() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql(TAKE)
                .param("now", now)
                .param("next", now.plus(every))
                .query((row, _) ->
                        new Turn(
                                new ServerId(row.getString("server_id")),
                                row.getLong("traffic_round")))
                .list();
    }

    /**
     * Whether nobody read later, and nobody does until this transaction ends: of somebody who slept
     * over it, the figures are old, and would look like a counter that restarted.
     */
    boolean isLatest(Turn turn) {
        return jdbc.sql(
                        """
                        select server_id from integrations.panel
                        where server_id = :server and traffic_round = :number for update\
                        """)
                .param("server", turn.server().value())
                .param("number", turn.number())
                .query(String.class)
                .optional()
                .isPresent();
    }
}
