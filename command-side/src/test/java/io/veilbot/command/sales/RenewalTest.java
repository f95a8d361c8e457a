package io.veilbot.command.sales;

import static io.veilbot.api.sales.RenewalTry.AT_THE_END;
import static io.veilbot.api.sales.RenewalTry.A_DAY_BEFORE;
import static io.veilbot.api.sales.RenewalTry.TWO_HOURS_BEFORE;
import static io.veilbot.command.sales.PaymentWords.PAYMENT;
import static io.veilbot.command.sales.RenewalWords.END;
import static io.veilbot.command.sales.RenewalWords.agreed;
import static io.veilbot.command.sales.RenewalWords.charge;
import static io.veilbot.command.sales.RenewalWords.charged;
import static io.veilbot.command.sales.RenewalWords.declined;
import static io.veilbot.command.sales.RenewalWords.ended;
import static io.veilbot.command.sales.RenewalWords.keep;
import static io.veilbot.command.sales.RenewalWords.missed;
import static io.veilbot.command.sales.RenewalWords.saved;
import static io.veilbot.command.sales.RenewalWords.stop;
import static io.veilbot.command.sales.RenewalWords.tried;
import static io.veilbot.command.sales.RenewalWords.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalEnding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest extends RenewalRoom {

    private static final PaymentId ANOTHER = new PaymentId("payment-2");
    private static final String POOR = "insufficient_funds";
    private static final Optional<Instant> LATER = Optional.of(END.minus(Duration.ofHours(2)));

    @Test
    void isInForceOnceTheMethodIsKept() {
        renewal.given(agreed()).when(keep(PAYMENT)).then(saved());
        renewal.given(agreed()).when(wish(A_DAY_BEFORE)).quiet();
    }

    @Test
    void keepsNothingWithoutAConsentThatStands() {
        renewal.given(agreed()).when(keep(ANOTHER)).quiet();
        renewal.given(agreed(), saved()).when(keep(PAYMENT)).quiet();
        renewal.given(agreed(), ended(RenewalEnding.PERSON, "")).when(keep(PAYMENT)).quiet();
        renewal.given(agreed(), agreed(ANOTHER), saved(ANOTHER)).when(keep(PAYMENT)).quiet();
    }

    @Test
    void aTryIsAPaymentOfTheAgreedOffer() {
        renewal.given(agreed(), saved()).when(wish(A_DAY_BEFORE)).then(tried(A_DAY_BEFORE));
        assertThat(others.of(charge(A_DAY_BEFORE))).containsExactly(charged(A_DAY_BEFORE));
    }

    @Test
    void anUnpaidOrderChangesNothingOfWhatIsInForce() {
        renewal.given(agreed(), saved(), agreed(ANOTHER))
                .when(wish(A_DAY_BEFORE))
                .then(tried(A_DAY_BEFORE));
    }

    @Test
    void noTryIsMadeTwiceNorWhileMoneyMayStillCome() {
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE)).when(wish(A_DAY_BEFORE)).quiet();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE)).when(wish(AT_THE_END)).quiet();
        renewal.given(
                        agreed(),
                        saved(),
                        tried(A_DAY_BEFORE),
                        missed(A_DAY_BEFORE, "not-reached-in-time", Optional.empty()))
                .when(wish(TWO_HOURS_BEFORE))
                .quiet();
        renewal.given(
                        agreed(),
                        saved(),
                        tried(TWO_HOURS_BEFORE),
                        missed(TWO_HOURS_BEFORE, POOR, Optional.of(END)))
                .when(wish(A_DAY_BEFORE))
                .quiet();
    }

    @Test
    void aRefusalOfTheBankIsFollowedByAnotherTry() {
        theFirstChargeIsOrdered();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE))
                .when(declined(A_DAY_BEFORE, POOR))
                .then(missed(A_DAY_BEFORE, POOR, LATER));
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE), missed(A_DAY_BEFORE, POOR, LATER))
                .when(wish(TWO_HOURS_BEFORE))
                .then(tried(TWO_HOURS_BEFORE));
    }

    @Test
    void theLastRefusalEndsIt() {
        others.happened(charge(AT_THE_END), charged(AT_THE_END));
        renewal.given(agreed(), saved(), tried(AT_THE_END))
                .when(declined(AT_THE_END, POOR))
                .then(
                        missed(AT_THE_END, POOR, Optional.empty()),
                        ended(RenewalEnding.DECLINED, POOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"permission_revoked", "card_expired"})
    void aMethodThatIsGoneEndsItAtOnce(String reason) {
        theFirstChargeIsOrdered();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE))
                .when(declined(A_DAY_BEFORE, reason))
                .then(
                        missed(A_DAY_BEFORE, reason, Optional.empty()),
                        ended(RenewalEnding.METHOD_GONE, reason));
    }

    /**
     * Whether money was taken is not known to the bank's last word: nobody tries this end again.
     */
    @Test
    void whatWasNotReachedIsNotTriedAgainAndLivesOn() {
        theFirstChargeIsOrdered();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE))
                .when(new RecordMissedCharge(charge(A_DAY_BEFORE), "not-reached-in-time", false))
                .then(missed(A_DAY_BEFORE, "not-reached-in-time", Optional.empty()));
    }

    @Test
    void newsOfAnOldMethodEndsNothing() {
        theFirstChargeIsOrdered();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE), agreed(ANOTHER), saved(ANOTHER))
                .when(declined(A_DAY_BEFORE, "permission_revoked"))
                .then(missed(A_DAY_BEFORE, "permission_revoked", Optional.empty()));
    }

    @Test
    void ordinaryPaymentsThatComeToNothingAreNoneOfItsBusiness() {
        others.happened(PAYMENT, PaymentWords.requested());
        renewal.given(agreed(), saved()).when(new RecordMissedCharge(PAYMENT, POOR, true)).quiet();
        theFirstChargeIsOrdered();
        renewal.given(agreed(), saved(), tried(A_DAY_BEFORE), missed(A_DAY_BEFORE, POOR, LATER))
                .when(declined(A_DAY_BEFORE, POOR))
                .quiet();
    }

    @Test
    void nothingIsTriedAfterItWasStopped() {
        renewal.given(agreed(), saved())
                .when(stop())
                .then(ended(RenewalEnding.PERSON, "asked for in the chat"));
        renewal.given(agreed(), saved(), ended(RenewalEnding.PERSON, ""))
                .when(wish(A_DAY_BEFORE))
                .quiet();
        renewal.given(agreed(), saved(), ended(RenewalEnding.PERSON, "")).when(stop()).quiet();
    }

    @Test
    void nothingIsTriedOrEndedWhereNothingWasAgreed() {
        renewal.given().when(stop()).quiet();
        renewal.given().when(wish(A_DAY_BEFORE)).quiet();
    }

    private void theFirstChargeIsOrdered() {
        others.happened(charge(A_DAY_BEFORE), charged(A_DAY_BEFORE));
    }
}
