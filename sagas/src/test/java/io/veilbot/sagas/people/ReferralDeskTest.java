package io.veilbot.sagas.people;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OFFER;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.PRICE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.QualifyReferral;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralDeskTest {

    private static final CustomerId VERA = CustomerId.ofTelegram(7, new byte[] {1});
    private static final ReferralId OF_ANNA = ReferralId.of(ANNA);

    private final Desk desk = new Desk(ReferralDesk::new);

    private static CustomerRegistered registered(String startParameter) {
        var some = new PersonalText(ANNA, "42");
        return new CustomerRegistered(ANNA, some, some, Language.RU, startParameter, NOW);
    }

    private static PaymentConfirmed paid(boolean gift) {
        return new PaymentConfirmed(
                PAYMENT,
                ANNA,
                SUBSCRIPTION,
                gift,
                OFFER,
                "p-1",
                PRICE,
                "bank_card",
                Optional.empty(),
                NOW,
                SeenBy.POLL,
                NOW);
    }

    @Test
    void recordsWhoseLinkANewcomerCameThrough() throws Exception {
        assertThat(desk.afterTheFirst(registered(VERA.referralCode())))
                .containsExactly(new RecordReferral(OF_ANNA, VERA, ANNA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ref_1", "promo_SUMMER"})
    void recordsNothingOfOtherStarts(String startParameter) throws Exception {
        assertThat(desk.afterTheFirst(registered(startParameter))).isEmpty();
    }

    @Test
    void recordsNothingOfWhoeverWasHereBefore() throws Exception {
        assertThat(desk.after(registered(VERA.referralCode()), 2)).isEmpty();
    }

    @Test
    void takesNoForAnAnswer() throws Exception {
        desk.refusing(Refusal.REFERRAL_NOT_ALLOWED);
        assertThat(desk.afterTheFirst(registered(VERA.referralCode()))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void qualifiesByWhateverWasPaidFor(boolean gift) throws Exception {
        assertThat(desk.after(paid(gift), 2))
                .containsExactly(new QualifyReferral(OF_ANNA, PAYMENT));
    }

    @Test
    void isQuietWhereNobodyBroughtThePayer() throws Exception {
        assertThat(desk.refusing(Refusal.UNKNOWN).after(paid(false), 2)).hasSize(1);
    }

    @Test
    void doesNotSwallowAnotherRefusal() {
        desk.refusing(Refusal.NOT_YOURS);
        assertThatThrownBy(() -> desk.after(paid(false), 2)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.afterTheFirst(registered(VERA.referralCode())))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void grantsTheRewardFromTheMomentItWasEarned() throws Exception {
        var subscription = SubscriptionId.of(VERA, 1);
        var reward = Grant.ofReferral(OF_ANNA, AccessPeriod.days(7));
        assertThat(
                        desk.after(
                                new ReferralQualified(
                                        OF_ANNA, VERA, ANNA, PAYMENT, subscription, reward, NOW),
                                1))
                .containsExactly(new GrantPeriod(subscription, VERA, reward, NOW));
    }
}
