package io.veilbot.api.people;

import io.veilbot.api.Query;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about referrals. */
public sealed interface ReferralQuery<R> extends Query<R> {

    /** Everybody somebody brought; nobody is an empty list. */
    record ReferralsOf(CustomerId referrer) implements ReferralQuery<ReferralList> {

        @Override
        public Class<ReferralList> answerType() {
            return ReferralList.class;
        }
    }

    /**
     * @param referrals newest first
     */
    record ReferralList(List<ReferralView> referrals) {

        /** How many of them have paid. */
        public long qualified() {
            return referrals.stream().filter(one -> one.payment().isPresent()).count();
        }
    }

    /**
     * @param payment their first; empty while they have not paid
     * @param qualifiedAt when it earned the reward
     */
    record ReferralView(
            ReferralId referral,
            CustomerId referrer,
            CustomerId referred,
            Instant recordedAt,
            Optional<PaymentId> payment,
            Optional<Instant> qualifiedAt) {}
}
