package io.veilbot.integrations.stars;

import io.veilbot.integrations.stars.Movement.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A copy of Telegram's list as far as it was read, which can be thrown away and read again. */
public final class StarBook {

    private static final String SELECT =
            """
            select position, kind, charge_id, payload, stars, moved_at
            from integrations.star_movement where bot = :bot\
            """;

    private final JdbcClient jdbc;
    private final String bot;

    /**
     * @param bot whose list it is
     */
    public StarBook(JdbcClient jdbc, String bot) {
        this.jdbc = jdbc;
        this.bot = bot;
    }

    /** How much of the list is copied. */
    long length() {
        return jdbc.sql(
                        """
                        select coalesce(max(position) + 1, 0) from integrations.star_movement
                        where bot = :bot\
                        """)
                .param("bot", bot)
                .query(Long.class)
                .single();
    }

    void add(Movement movement) {
        jdbc.sql(
                        """
                        insert into integrations.star_movement
                            (bot, position, kind, charge_id, payload, stars, moved_at)
                        values (:bot, :position, :kind, :charge, :payload, :stars, :at)
                        on conflict do nothing\
                        """)
                .param("bot", bot)
                .param("position", movement.position())
                .param("kind", movement.kind().stored())
                .param("charge", movement.charge())
                .param("payload", movement.payload())
                .param("stars", movement.stars())
                .param("at", movement.movedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything about one charge, oldest first. */
    List<Movement> ofCharge(String charge) {
        return jdbc.sql(SELECT + " and kind <> 'other' and charge_id = :charge order by position")
                .param("bot", bot)
                .param("charge", charge)
                .query((row, _) -> movement(row))
                .list();
    }

    /** Everything about one payment of ours, oldest first; it may have been paid more than once. */
    List<Movement> ofPayload(String payload) {
        return jdbc.sql(SELECT + " and payload = :payload order by position")
                .param("bot", bot)
                .param("payload", payload)
                .query((row, _) -> movement(row))
                .list();
    }

    /** What came or went back since, oldest first. Telegram tells whole seconds. */
    List<Movement> movedSince(Instant since) {
        return jdbc.sql(SELECT + " and kind <> 'other' and moved_at >= :since order by position")
                .param("bot", bot)
                .param("since", since.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .query((row, _) -> movement(row))
                .list();
    }

    private static Movement movement(ResultSet row) throws SQLException {
        return new Movement(
                row.getLong("position"),
                Kind.ofStored(row.getString("kind")),
                row.getString("charge_id"),
                row.getString("payload"),
                row.getLong("stars"),
                row.getTimestamp("moved_at").toInstant());
    }
}
