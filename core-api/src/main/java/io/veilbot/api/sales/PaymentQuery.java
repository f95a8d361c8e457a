package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.Query;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be asked about payments. */
public sealed interface PaymentQuery<R> extends Query<R> {

    /** One payment. */
    record FindPayment(PaymentId payment) implements PaymentQuery<PaymentView> {
        @Override
        public Class<PaymentView> answerType() {
            return PaymentView.class;
        }
    }

    /**
     * Payments, newest first.
     *
     * @param after where the page before ended; empty for the first page
     * @param limit rows of a page, 1 to 500
     */
    record ListPayments(PaymentFilter filter, Optional<String> after, int limit)
            implements PaymentQuery<PaymentPage> {
        @Override
        public Class<PaymentPage> answerType() {
            return PaymentPage.class;
        }
    }

    /** Everything that happened because of one payment, oldest first. */
    record PaymentTimeline(PaymentId payment) implements PaymentQuery<Timeline> {
        @Override
        public Class<Timeline> answerType() {
            return Timeline.class;
        }
    }

    /** Every refund of a payment that was ever wanted or seen. */
    record RefundsOf(PaymentId payment) implements PaymentQuery<RefundList> {

        @Override
        public Class<RefundList> answerType() {
            return RefundList.class;
        }
    }

    /**
     * @param refunds oldest first
     */
    record RefundList(List<RefundView> refunds) {}

    /**
     * @param amount what is to go back, or went
     * @param reason why it was wanted; or why not, in the provider's or the decider's words
     * @param proposedBy who asked, where another one had to decide, as {@code kind:name}
     * @param decidedBy who approved or declined it, as {@code kind:name}
     */
    record RefundView(
            RefundId refund,
            RefundStatus status,
            Money amount,
            String reason,
            Instant changedAt,
            Optional<String> proposedBy,
            Optional<String> decidedBy) {}

    /** Every refund that waits for a second person. */
    record RefundsToApprove() implements PaymentQuery<ProposalList> {

        @Override
        public Class<ProposalList> answerType() {
            return ProposalList.class;
        }
    }

    /**
     * @param proposals oldest first, 200 at most
     */
    record ProposalList(List<Proposal> proposals) {}

    /** A refund that waits for a second person, and of which payment it is. */
    record Proposal(PaymentId payment, RefundView refund) {}

    /** Where a refund stands. */
    enum RefundStatus {
        /** Another one of staff must approve it. */
        PROPOSED,
        /** Another one of staff said no. */
        DECLINED,
        REQUESTED,
        RETURNED,
        REFUSED
    }

    /**
     * Which payments; an empty part does not narrow.
     *
     * @param text a payment id, the start of one, a provider's id or a customer id
     * @param from requested at or after
     * @param to requested before
     */
    record PaymentFilter(
            Optional<PaymentStatus> status,
            Optional<String> provider,
            Optional<CustomerId> customer,
            Optional<Instant> from,
            Optional<Instant> to,
            Optional<String> text) {

        public static final PaymentFilter ANY =
                new PaymentFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
    }

    /**
     * @param gift whether it is for somebody else
     * @param reason of a decline, cancel, refusal or chargeback; empty otherwise
     * @param refunded what went back so far
     */
    record PaymentView(
            PaymentId payment,
            CustomerId customer,
            SubscriptionId subscription,
            boolean gift,
            Offer offer,
            PaymentMethod method,
            PaymentStatus status,
            String reason,
            Money refunded,
            Optional<String> providerPaymentId,
            Optional<URI> payLink,
            Optional<Instant> openUntil,
            Instant requestedAt,
            Optional<Instant> confirmedAt,
            Instant changedAt) {}

    /**
     * @param next give it as {@code after} for the next page; empty on the last
     * @param count of all payments that the filter lets through
     * @param confirmed sums of what confirmed them and was not taken back, one per currency
     */
    record PaymentPage(
            List<PaymentView> payments, Optional<String> next, long count, List<Money> confirmed) {}

    /**
     * @param entries oldest first
     */
    record Timeline(PaymentId payment, List<TimelineEntry> entries) {}

    /**
     * One event in the life of a payment and of the access it bought.
     *
     * @param position in the event store
     * @param stream the aggregate's id
     * @param sequence within the stream, from 0
     * @param event stored name
     * @param actor who caused it, as {@code kind:name}
     * @param causation id of the message that directly caused it
     * @param correlation id of the message that started it all
     * @param payload the stored JSON; personal parts are sealed
     * @param state what is true of the payment after this event: every field, by name, in words
     */
    record TimelineEntry(
            long position,
            String stream,
            long sequence,
            String event,
            String eventId,
            Instant at,
            String actor,
            String causation,
            String correlation,
            String payload,
            Map<String, String> state) {}
}
