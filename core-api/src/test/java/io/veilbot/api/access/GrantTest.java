package io.veilbot.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralId;
import org.junit.jupiter.api.Test;

class GrantTest {

    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final SubscriptionId HERS = SubscriptionId.of(ANNA, 1);
    private static final Allowance A_WEEKS = Allowance.ofBytes(21_000_000_000L);

    /** Or a reward to somebody who had nothing would be a key that carries nothing. */
    @Test
    void daysThatNobodyPaidForCarryTrafficOfTheirOwn() {
        var week = AccessPeriod.days(7);
        assertThat(Grant.ofReferral(new ReferralId("referral-1"), week).allowance())
                .isEqualTo(A_WEEKS);
        assertThat(Grant.ofPromo(PromoId.ofCode("WEEK"), ANNA, week).allowance())
                .isEqualTo(A_WEEKS);
        assertThat(Grant.ofDecision(HERS, "1", week, "an outage").allowance()).isEqualTo(A_WEEKS);
    }

    @Test
    void monthsAreCountedAsLongOnesAndNothingCarriesNothing() {
        assertThat(Grant.ofDecision(HERS, "1", AccessPeriod.months(1), "").allowance())
                .isEqualTo(Allowance.ofBytes(93_000_000_000L));
        assertThat(Grant.ofDecision(HERS, "1", AccessPeriod.days(0), "").allowance())
                .isEqualTo(Allowance.ofBytes(0));
    }
}
