package io.veilbot.app.rebuild;

import io.veilbot.projections.Projection;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Payments as they were at a moment, made from the events up to then and from nothing else: the
 * read models of today are not asked.
 */
public final class PastPayments {

    private static final String LEDGER = "projections.payments";
    private static final String TIMELINE = "projections.payment_timeline";

    private final List<Projection> projections;
    private final StreamableMessageSource<TrackedEventMessage<?>> events;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    /**
     * Payments that were in the same state.
     *
     * @param status such as CONFIRMED
     * @param minor their prices, in minor units
     * @param refundedMinor how much of it had gone back, in minor units
     */
    public record Figure(
            String provider,
            String status,
            String currency,
            long payments,
            long minor,
            long refundedMinor) {}

    /**
     * Something that had happened to one payment.
     *
     * @param position in the store
     * @param state what was true then, a JSON object
     */
    public record Step(long position, Instant at, String event, String actor, String state) {}

    PastPayments(
            List<Projection> projections,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.projections = List.copyOf(projections);
        this.events = events;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The whole ledger of payments at that moment. */
    public List<Figure> figures(Instant at) {
        return replayed(
                LEDGER,
                at,
                sql ->
                        sql.query(
                                """
                                SELECT provider, status, currency, count(*),
                                    sum(price_minor)::bigint, sum(refunded_minor)::bigint
                                FROM payments GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
                                """,
                                (row, number) ->
                                        new Figure(
                                                String.valueOf(row.getString(1)),
                                                String.valueOf(row.getString(2)),
                                                String.valueOf(row.getString(3)),
                                                row.getLong(4),
                                                row.getLong(5),
                                                row.getLong(6))));
    }

    /** What had happened to one payment by that moment, in order; empty if nothing had. */
    public List<Step> payment(String payment, Instant at) {
        return replayed(
                TIMELINE,
                at,
                sql ->
                        sql.query(
                                """
                                SELECT position, at, event, actor, state FROM payment_timeline
                                WHERE payment_id = ? ORDER BY position
                                """,
                                (row, number) ->
                                        new Step(
                                                row.getLong(1),
                                                row.getTimestamp(2).toInstant(),
                                                String.valueOf(row.getString(3)),
                                                String.valueOf(row.getString(4)),
                                                String.valueOf(row.getString(5))),
                                payment));
    }

    private <T> T replayed(String group, Instant at, Function<JdbcTemplate, T> question) {
        Projection projection =
                projections.stream()
                        .filter(one -> one.group().equals(group))
                        .findFirst()
                        .orElseThrow();
        String purpose = "as_of_" + ProcessHandle.current().pid();
        var shadow = new Shadow(jdbc, projection, purpose);
        shadow.create();
        try {
            replay(new Replay(events, projection), shadow, at);
            return Objects.requireNonNull(
                    transactions.execute(status -> {
                        shadow.enter();
                        return question.apply(jdbc);
                    }));
        } finally {
            shadow.drop();
        }
    }

    private void replay(Replay replay, Shadow shadow, Instant at) {
        TrackingToken head = events.createHeadToken();
        long stored = head == null ? -1 : head.position().orElse(-1);
        replay.read(
                events.createTailToken(),
                stored,
                batch ->
                        transactions.executeWithoutResult(status -> {
                            shadow.enter();
                            replay.handle(batch, event -> !event.getTimestamp().isAfter(at));
                        }));
    }
}
