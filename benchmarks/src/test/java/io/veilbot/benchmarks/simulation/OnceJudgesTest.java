package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Judges of what may be had so often and no oftener: each is shown once too often. */
class OnceJudgesTest {

    private static final Map<String, ?> TWO_USES =
            Map.of("terms", Map.of("uses", 2, "usesPerPerson", 1));

    private final Scene scene = new Scene();

    @Test
    void aCodeIsUsedOnceTooOften() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        reserved("payment-1", "anna");
        reserved("payment-2", "boris");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isFalse();

        reserved("payment-3", "vera");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isTrue();
    }

    @Test
    void aPersonUsesACodeOnceTooOften() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        reserved("payment-1", "anna");
        reserved("payment-2", "anna");
        assertThat(scene.judged(new PromoLimits()).violated()).isEqualTo(1);
    }

    @Test
    void freeDaysAreUsesToo() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        scene.fact("catalog.promo-claimed", "promo-1", Map.of("customer", "anna"));
        scene.fact("catalog.promo-claimed", "promo-1", Map.of("customer", "boris"));
        assertThat(scene.judged(new PromoLimits()).isBroken()).isFalse();

        scene.fact("catalog.promo-claimed", "promo-1", Map.of("customer", "vera"));
        assertThat(scene.judged(new PromoLimits()).isBroken()).isTrue();
    }

    @Test
    void aReleasedUseIsFreeAndTakenAgainByLateMoney() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        reserved("payment-1", "anna");
        reserved("payment-2", "boris");
        use("catalog.promo-released", "payment-1", "anna");
        reserved("payment-3", "vera");
        use("catalog.promo-redeemed", "payment-1", "anna");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isFalse();

        use("catalog.promo-released", "payment-2", "boris");
        reserved("payment-4", "gleb");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isTrue();
    }

    @Test
    void aPriceFellWithoutAUse() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        cheaper("payment-1");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isTrue();
    }

    @Test
    void aUseWasTakenAndNoPriceFell() {
        scene.fact("catalog.promo-created", "promo-1", TWO_USES);
        use("catalog.promo-reserved", "payment-1", "anna");
        assertThat(scene.judged(new PromoLimits()).isBroken()).isTrue();
    }

    @Test
    void aGiftIsRedeemedTwice() {
        scene.fact("sales.gift-issued", "gift-1", Map.of());
        scene.fact("sales.gift-redeemed", "gift-1", Map.of());
        granted("GIFT", "gift-1");
        assertThat(scene.judged(new GiftOnce()).isBroken()).isFalse();

        scene.fact("sales.gift-redeemed", "gift-1", Map.of());
        assertThat(scene.judged(new GiftOnce()).isBroken()).isTrue();
    }

    @Test
    void aGiftIsRedeemedAfterItWasRecalled() {
        scene.fact("sales.gift-issued", "gift-1", Map.of());
        scene.fact("sales.gift-recalled", "gift-1", Map.of());
        assertThat(scene.judged(new GiftOnce()).isBroken()).isFalse();

        scene.fact("sales.gift-redeemed", "gift-1", Map.of());
        granted("GIFT", "gift-1");
        assertThat(scene.judged(new GiftOnce()).isBroken()).isTrue();
    }

    @Test
    void aGiftIsAccessToNobodyOrToTwo() {
        scene.fact("sales.gift-issued", "gift-1", Map.of());
        scene.fact("sales.gift-redeemed", "gift-1", Map.of());
        assertThat(scene.judged(new GiftOnce()).isBroken()).isTrue();

        granted("GIFT", "gift-1");
        granted("GIFT", "gift-1");
        assertThat(scene.judged(new GiftOnce()).isBroken()).isTrue();
    }

    @Test
    void aTrialIsHadTwice() {
        scene.fact("people.trial-claimed", "anna", Map.of("customer", "anna"));
        granted("TRIAL", "anna");
        assertThat(scene.judged(new TrialOnce()).isBroken()).isFalse();

        scene.fact("people.trial-claimed", "anna", Map.of("customer", "anna"));
        assertThat(scene.judged(new TrialOnce()).isBroken()).isTrue();
    }

    @Test
    void aTrialIsHadByWhoeverNeverClaimedIt() {
        granted("TRIAL", "anna");
        assertThat(scene.judged(new TrialOnce()).isBroken()).isTrue();
    }

    @Test
    void aReferralIsRewardedTwice() {
        brought("boris", "anna");
        paid("boris");
        rewarded("boris");
        assertThat(scene.judged(new ReferralOnce()).isBroken()).isFalse();

        rewarded("boris");
        assertThat(scene.judged(new ReferralOnce()).isBroken()).isTrue();
    }

    @Test
    void aReferralIsRewardedForNothingOrNotAtAll() {
        brought("boris", "anna");
        rewarded("boris");
        brought("vera", "anna");
        paid("vera");
        assertThat(scene.judged(new ReferralOnce()).violated()).isEqualTo(2);
    }

    @Test
    void somebodyBringsThemselvesOverOthers() {
        brought("boris", "anna");
        brought("vera", "boris");
        assertThat(scene.judged(new ReferralOnce()).isBroken()).isFalse();

        brought("anna", "vera");
        assertThat(scene.judged(new ReferralOnce()).violated()).isEqualTo(3);
    }

    private void reserved(String payment, String person) {
        use("catalog.promo-reserved", payment, person);
        cheaper(payment);
    }

    private void use(String name, String payment, String person) {
        scene.fact(
                name,
                "promo-1",
                Map.of("promo", "promo-1", "payment", payment, "customer", person));
    }

    private void cheaper(String payment) {
        var offer = Map.of("discount", Map.of("promo", "promo-1"));
        scene.fact("sales.payment-requested", payment, Map.of("payment", payment, "offer", offer));
    }

    private void brought(String referred, String referrer) {
        scene.fact(
                "people.referral-recorded",
                "referral-" + referred,
                Map.of("referred", referred, "referrer", referrer));
    }

    private void paid(String person) {
        scene.fact("sales.payment-confirmed", "payment-" + person, Map.of("customer", person));
    }

    private void rewarded(String person) {
        String referral = "referral-" + person;
        scene.fact("people.referral-qualified", referral, Map.of("referral", referral));
        granted("REFERRAL", referral);
    }

    private void granted(String source, String cause) {
        scene.fact(
                "access.period-granted",
                "subscription-1",
                Map.of("grant", Map.of("source", source, "cause", cause)));
    }
}
