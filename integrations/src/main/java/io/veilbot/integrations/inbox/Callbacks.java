package io.veilbot.integrations.inbox;

import io.veilbot.integrations.payments.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of callbacks as they came. */
public final class Callbacks {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Callbacks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A callback, sealed.
     *
     * @param dedupKey hex SHA-256 of the raw body and its proofs
     * @param sourceHash keyed hash of the sender's address
     */
    record Sealed(
            String provider,
            String dedupKey,
            String body,
            String headers,
            String sourceHash,
            Instant receivedAt) {}

    /**
     * @return its number; empty if the same came before, which is counted
     */
    Optional<Long> keep(Sealed callback) {
        Optional<Long> fresh =
                jdbc.sql(
                                """
                                insert into integrations.callback
                                    (provider, dedup_key, body_sealed, headers_sealed,
                                     source_hash, received_at)
                                values (:provider, :key, :body, :headers, :source, :received)
                                on conflict (provider, dedup_key) do nothing
                                returning id\
                                """)
                        .param("provider", callback.provider())
                        .param("key", callback.dedupKey())
                        .param("body", callback.body())
                        .param("headers", callback.headers())
                        .param("source", callback.sourceHash())
                        .param("received", callback.receivedAt().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .optional();
        if (fresh.isEmpty()) {
            count(callback);
        }
        return fresh;
    }

    private void count(Sealed callback) {
        jdbc.sql(
                        """
                        update integrations.callback set times_seen = times_seen + 1
                        where provider = :provider and dedup_key = :key\
                        """)
                .param("provider", callback.provider())
                .param("key", callback.dedupKey())
                .update();
    }

    /**
     * @throws RuntimeException if there is none of this number
     */
    Sealed read(long id) {
        return find(id).orElseThrow();
    }

    Optional<Sealed> find(long id) {
        return jdbc.sql(
                        """
                        select provider, dedup_key, body_sealed, headers_sealed,
                            source_hash, received_at
                        from integrations.callback where id = :id\
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Sealed(
                                row.getString("provider"),
                                row.getString("dedup_key"),
                                row.getString("body_sealed"),
                                row.getString("headers_sealed"),
                                row.getString("source_hash"),
                                row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Who wants it judged again. */
    void ask(long id, String who) {
        jdbc.sql("update integrations.callback set asked_by = :who, asked_at = :now where id = :id")
                .param("who", who)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /**
     * @param about the provider's id of the payment it points at; empty if at none
     */
    void judge(long id, Verdict verdict, String note, String about) {
        jdbc.sql(
                        """
                        update integrations.callback
                        set verdict = :verdict, verdict_note = :note, judged_at = :now,
                            about = :about
                        where id = :id\
                        """)
                .param("verdict", verdict.stored())
                .param("note", note)
                .param("about", about)
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
