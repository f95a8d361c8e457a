package io.veilbot.api.sales;

import io.veilbot.api.Query;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about gifts. */
public sealed interface GiftQuery<R> extends Query<R> {

    /**
     * The gift with a code.
     *
     * @param fingerprint keyed hash of the code, as in {@link GiftEvent.GiftIssued}
     */
    record FindGift(String fingerprint) implements GiftQuery<GiftView> {

        @Override
        public Class<GiftView> answerType() {
            return GiftView.class;
        }
    }

    /** All gifts that somebody bought; none is an empty list. */
    record GiftsOf(CustomerId customer) implements GiftQuery<GiftList> {

        @Override
        public Class<GiftList> answerType() {
            return GiftList.class;
        }
    }

    /**
     * @param gifts newest first
     */
    record GiftList(List<GiftView> gifts) {}

    /**
     * @param customer who bought it
     * @param code what the other person redeems; a secret of whoever bought it
     * @param redeemedBy who took it; empty while it waits
     * @param recalledAt when its money went back; empty if it did not
     */
    record GiftView(
            GiftId gift,
            PaymentId payment,
            CustomerId customer,
            String code,
            Terms terms,
            Instant issuedAt,
            Optional<CustomerId> redeemedBy,
            Optional<Instant> redeemedAt,
            Optional<Instant> recalledAt) {

        /** Dots for the code: a log line must not tell. */
        @Override
        public String toString() {
            return gift + " of " + payment;
        }
    }
}
