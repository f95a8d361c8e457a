package io.veilbot.command.sales;

import static io.veilbot.api.sales.RenewalTry.A_DAY_BEFORE;
import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.MONTH;
import static io.veilbot.command.Samples.STARS;
import static io.veilbot.command.Samples.roubles;
import static io.veilbot.command.Samples.termsAt;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.PaymentWords.SUBSCRIPTION;
import static io.veilbot.command.sales.RenewalWords.RENEWAL;
import static io.veilbot.command.sales.RenewalWords.charge;
import static io.veilbot.command.sales.RenewalWords.ended;
import static io.veilbot.command.sales.RenewalWords.saved;
import static io.veilbot.command.sales.RenewalWords.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.TariffEvent.TariffRevised;
import io.veilbot.api.catalog.TariffEvent.TariffWithdrawn;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.RenewalCommand.RecordReturnedCharge;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalEvent.RenewalAgreed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telegram charges by itself: the shop asks for nothing, and ends what it would not charge for. */
class StandingRenewalTest extends RenewalRoom {

    private static final Money STARS_A_MONTH = new Money(200, Currency.XTR);
    private static final Offer OFFER = Offer.atListPrice(MONTH, 2, soldForStars(), STARS_A_MONTH);
    private static final RenewalAgreed AGREED =
            new RenewalAgreed(RENEWAL, ANNA, SUBSCRIPTION, PAYMENT, OFFER, STARS.standing(), NOW);
    private static final PaymentId LATER = PAYMENT.recurringAs("charge-2");

    private static Terms soldForStars() {
        Terms like = termsAt(roubles(99));
        return new Terms(
                like.names(),
                like.period(),
                like.allowance(),
                like.entitlement(),
                List.of(STARS_A_MONTH),
                List.of(STARS),
                like.position());
    }

    @BeforeEach
    void theTariffIsSoldForStars() {
        others.append(MONTH, 1, new TariffRevised(MONTH, soldForStars(), 2, NOW));
    }

    private static PaymentRequested ordered(PaymentId payment, PaymentMethod method) {
        return new PaymentRequested(
                payment, ANNA, OFFER, method, SUBSCRIPTION, false, payment.value(), NOW);
    }

    private static PaymentConfirmed confirmed(PaymentId payment, String charge) {
        return new PaymentConfirmed(
                payment,
                ANNA,
                SUBSCRIPTION,
                false,
                OFFER,
                charge,
                STARS_A_MONTH,
                "stars",
                Optional.empty(),
                NOW,
                SeenBy.POLL,
                NOW);
    }

    @Test
    void nothingIsAskedForWhileItIsSoldAsAgreed() {
        renewal.given(AGREED, saved()).when(wish(A_DAY_BEFORE)).quiet();
        assertThat(others.of(charge(A_DAY_BEFORE))).isEmpty();
    }

    @Test
    void itEndsBeforeWhatIsSoldNoLongerIsChargedFor() {
        others.append(MONTH, 2, new TariffWithdrawn(MONTH, NOW));
        renewal.given(AGREED, saved())
                .when(wish(A_DAY_BEFORE))
                .then(ended(RenewalEnding.TERMS_CHANGED, "not sold so any more"));
    }

    @Test
    void itEndsForWhoeverMayNotBuy() {
        others.append(ANNA, 1, new CustomerBlocked(ANNA, "a quarrel", NOW));
        renewal.given(AGREED, saved())
                .when(wish(A_DAY_BEFORE))
                .then(ended(RenewalEnding.STAFF, "is not to buy"));
    }

    @Test
    void itEndsForWhoeverIsErased() {
        others.append(ANNA, 1, new CustomerErased(ANNA, "asked for it", NOW));
        renewal.given(AGREED, saved())
                .when(wish(A_DAY_BEFORE))
                .then(ended(RenewalEnding.STAFF, "is not to buy"));
    }

    @Test
    void whoGotTheFirstChargeBackIsNotChargedAgain() {
        others.happened(
                PAYMENT, ordered(PAYMENT, STARS.standing()), confirmed(PAYMENT, "charge-1"));
        renewal.given(AGREED, saved())
                .when(new RecordReturnedCharge(PAYMENT))
                .then(ended(RenewalEnding.RETURNED, "money went back"));
    }

    @Test
    void norWhoGotALaterOneBack() {
        others.happened(LATER, ordered(LATER, STARS.recurring()), confirmed(LATER, "charge-2"));
        renewal.given(AGREED, saved())
                .when(new RecordReturnedCharge(LATER))
                .then(ended(RenewalEnding.RETURNED, "money went back"));
    }

    @Test
    void itGoesOnWhenOtherMoneyWentBack() {
        PaymentId before = new PaymentId("payment-before");
        others.happened(before, ordered(before, STARS.standing()), confirmed(before, "charge-0"));
        renewal.given(AGREED, saved()).when(new RecordReturnedCharge(before)).quiet();

        PaymentId once = new PaymentId("payment-once");
        others.happened(once, ordered(once, STARS), confirmed(once, "charge-9"));
        renewal.given(AGREED, saved()).when(new RecordReturnedCharge(once)).quiet();
    }
}
