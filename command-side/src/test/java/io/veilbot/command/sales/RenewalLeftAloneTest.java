package io.veilbot.command.sales;

import static io.veilbot.api.sales.RenewalTry.A_DAY_BEFORE;
import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.OUTLINE;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.RenewalWords.END;
import static io.veilbot.command.sales.RenewalWords.agreed;
import static io.veilbot.command.sales.RenewalWords.charge;
import static io.veilbot.command.sales.RenewalWords.ended;
import static io.veilbot.command.sales.RenewalWords.saved;
import static io.veilbot.command.sales.RenewalWords.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalTry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When nothing is to be charged, whatever was agreed to. */
class RenewalLeftAloneTest extends RenewalRoom {

    @Test
    void nothingIsTriedForAnEndThatDoesNotCount() {
        var moved = new TryRenewal(SUBSCRIPTION, END.plusSeconds(1), A_DAY_BEFORE);
        renewal.given(agreed(), saved()).when(moved).quiet();
    }

    @Test
    void nothingIsTriedInAPause() {
        others.append(
                SUBSCRIPTION,
                2,
                new SubscriptionSuspended(SUBSCRIPTION, ANNA, Hold.PAUSE, "holidays", NOW));
        renewal.given(agreed(), saved()).when(wish(A_DAY_BEFORE)).quiet();
    }

    @Test
    void nothingIsTriedForVip() {
        others.append(SUBSCRIPTION, 2, new EndWaived(SUBSCRIPTION, ANNA, OUTLINE, "a friend", NOW));
        renewal.given(agreed(), saved()).when(wish(A_DAY_BEFORE)).quiet();
    }

    @Test
    void nothingIsTriedLongAfterTheEnd() {
        Instant past = NOW.minus(Duration.ofDays(2));
        others.append(
                SUBSCRIPTION, 2, new EndOverridden(SUBSCRIPTION, ANNA, past, "a sample", NOW));
        renewal.given(agreed(), saved())
                .when(new TryRenewal(SUBSCRIPTION, past, RenewalTry.AT_THE_END))
                .quiet();
    }

    @Test
    void anotherPriceIsToBeAgreedAnew() {
        others.append(MONTH, 1, new TariffRevised(MONTH, termsAt(roubles(100)), 2, NOW));
        renewal.given(agreed(), saved())
                .when(wish(A_DAY_BEFORE))
                .then(ended(RenewalEnding.TERMS_CHANGED, "not sold so any more"));
        assertThat(others.of(charge(A_DAY_BEFORE))).isEmpty();
    }

    @Test
    void whatIsSoldNoLongerIsNotCharged() {
        others.append(MONTH, 1, new TariffWithdrawn(MONTH, NOW));
        renewal.given(agreed(), saved())
                .when(wish(A_DAY_BEFORE))
                .then(ended(RenewalEnding.TERMS_CHANGED, "not sold so any more"));
    }

    @Test
    void whoeverMayNotBuyIsNotCharged() {
        others.append(ANNA, 1, new CustomerBlocked(ANNA, "a quarrel", NOW));
        renewal.given(agreed(), saved()).when(wish(A_DAY_BEFORE)).refused(Refusal.CUSTOMER_BLOCKED);
    }
}
