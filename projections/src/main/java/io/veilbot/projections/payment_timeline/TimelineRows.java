package io.veilbot.projections.payment_timeline;

import io.veilbot.api.Identifier;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.projections.MissingRowException;
import io.veilbot.projections.Rows;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** The rows of the timeline, and the links that tell which payment something belongs to. */
@Component
class TimelineRows {

    private static final String NO_PAYMENT_BEFORE = "an event of a payment never requested: ";

    private final Rows rows;

    TimelineRows(Rows rows) {
        this.rows = rows;
    }

    void link(Identifier subject, PaymentId payment) {
        rows.put(
                """
                INSERT INTO payment_timeline_links (subject_id, payment_id) VALUES (?, ?)
                ON CONFLICT (subject_id) DO UPDATE SET payment_id = excluded.payment_id
                """,
                subject,
                payment);
    }

    /** Empty if it has nothing to do with any payment. */
    Optional<PaymentId> paymentOf(String subject) {
        return rows.text(
                        "SELECT payment_id FROM payment_timeline_links WHERE subject_id = ?",
                        subject)
                .map(PaymentId::new);
    }

    /**
     * An event that was stored while later ones were read already comes with a token that is past
     * it, so that the store is asked where it stands.
     */
    Entry entry(DomainEventMessage<?> message, TrackingToken token) {
        long position =
                rows.text(
                                """
                                SELECT global_index FROM engine.domain_event_entry
                                WHERE event_identifier = ?
                                """,
                                message.getIdentifier())
                        .map(Long::valueOf)
                        .orElseGet(() -> token.position().orElseThrow());
        return Entry.of(message, position);
    }

    void begin(PaymentId payment, Entry entry, PaymentState state) {
        put(payment, entry, state);
    }

    /**
     * @throws MissingRowException if nothing is known of the payment
     */
    void append(PaymentId payment, Entry entry, UnaryOperator<PaymentState> change) {
        put(payment, entry, change.apply(before(payment, entry.position())));
    }

    void keepOpening(SubscriptionId subscription, Entry entry) {
        rows.put(
                """
                INSERT INTO payment_timeline_openings (subscription_id, position, stream, sequence,
                    event, event_id, at, actor, causation, correlation)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (subscription_id) DO UPDATE SET position = excluded.position,
                    stream = excluded.stream, sequence = excluded.sequence,
                    event = excluded.event, event_id = excluded.event_id, at = excluded.at,
                    actor = excluded.actor, causation = excluded.causation,
                    correlation = excluded.correlation
                """,
                subscription,
                entry.position(),
                entry.stream(),
                entry.sequence(),
                entry.event(),
                entry.eventId(),
                entry.at(),
                entry.actor(),
                entry.causation(),
                entry.correlation());
    }

    /** The opening belongs to the payment whose grant came right after it. */
    void appendOpening(
            PaymentId payment,
            SubscriptionId subscription,
            Entry grant,
            UnaryOperator<PaymentState> change) {
        PaymentState state = change.apply(before(payment, grant.position()));
        rows.put(
                """
                INSERT INTO payment_timeline (payment_id, position, stream, sequence, event,
                    event_id, at, actor, causation, correlation, state)
                SELECT ?, position, stream, sequence, event, event_id, at, actor, causation,
                    correlation, ?
                FROM payment_timeline_openings WHERE subscription_id = ? AND sequence = ?
                ON CONFLICT (payment_id, position) DO UPDATE SET state = excluded.state
                """,
                payment,
                state.toJson(),
                subscription,
                grant.sequence() - 1);
    }

    private PaymentState before(PaymentId payment, long position) {
        return rows.text(
                        """
                        SELECT state FROM payment_timeline WHERE payment_id = ? AND position < ?
                        ORDER BY position DESC LIMIT 1
                        """,
                        payment,
                        position)
                .map(PaymentState::ofJson)
                .orElseThrow(() -> new MissingRowException(NO_PAYMENT_BEFORE + payment));
    }

    private void put(PaymentId payment, Entry entry, PaymentState state) {
        rows.put(
                """
                INSERT INTO payment_timeline (payment_id, position, stream, sequence, event,
                    event_id, at, actor, causation, correlation, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (payment_id, position) DO UPDATE SET stream = excluded.stream,
                    sequence = excluded.sequence, event = excluded.event,
                    event_id = excluded.event_id, at = excluded.at, actor = excluded.actor,
                    causation = excluded.causation, correlation = excluded.correlation,
                    state = excluded.state
                """,
                payment,
                entry.position(),
                entry.stream(),
                entry.sequence(),
                entry.event(),
                entry.eventId(),
                entry.at(),
                entry.actor(),
                entry.causation(),
                entry.correlation(),
                state.toJson());
    }
}
