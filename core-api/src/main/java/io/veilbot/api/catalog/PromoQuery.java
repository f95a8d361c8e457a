package io.veilbot.api.catalog;

import io.veilbot.api.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about promo codes. */
public sealed interface PromoQuery<R> extends Query<R> {

    /** Every code, closed ones last, then newest first. */
    record ListPromos() implements PromoQuery<PromoList> {

        @Override
        public Class<PromoList> answerType() {
            return PromoList.class;
        }
    }

    /** One code. */
    record FindPromo(PromoId promo) implements PromoQuery<PromoView> {

        @Override
        public Class<PromoView> answerType() {
            return PromoView.class;
        }
    }

    /** Codes in the order asked for. */
    record PromoList(List<PromoView> promos) {}

    /**
     * @param reserved purchases that wait for their money
     * @param redeemed purchases that were paid
     * @param claimed how often its free days were taken
     * @param closedAt when it was ended by hand; empty if it was not
     * @param closeReason why; empty if it was not
     */
    record PromoView(
            PromoId promo,
            PromoTerms terms,
            long reserved,
            long redeemed,
            long claimed,
            Instant createdAt,
            Optional<Instant> closedAt,
            String closeReason) {}
}
