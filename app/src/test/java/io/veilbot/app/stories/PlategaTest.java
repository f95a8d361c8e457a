package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.sandbox.platega.PlategaStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna pays by Platega; its journal judges. */
class PlategaTest extends ProviderStory {

    private static final Map<String, String> THEIRS =
            Map.of("X-MerchantId", PlategaStandIn.MERCHANT, "X-Secret", PlategaStandIn.SECRET);
    private static final Map<String, String> GUESSED =
            Map.of("X-MerchantId", PlategaStandIn.MERCHANT, "X-Secret", "guessed");
    private static final Map<String, String> NONE = Map.of();

    PlategaTest() {
        super("platega");
    }

    private void platega(String fault) {
        outside.post(
                "/sandbox/faults",
                Map.of("standIn", "platega", "fault", fault, "value", 0, "times", 1));
    }

    private Person annaChooses() {
        return anna.opens().prefers("💠", "1 месяц").goesToCheckout();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "pay-twice", "pay-lost"})
    void roublesBuyTheKeyHoweverTheShopHearsOfThem(String how) {
        platega("details-as-text");
        annaChooses().pays(how);
        timePassesUntil(anna, "Ваш ключ готов", "PT1M");

        holdsOneKey(anna);
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isEqualTo(1);
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "providerPaymentId"))
                .isEqualTo(anna.checkout());
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "amount.minor"))
                .isEqualTo("29900");
        assertThat(theEventsOf(anna).field("sales.payment-confirmed", "instrument"))
                .isEqualTo("sbp");
        assertThat(journal("transaction-confirmed", payment())).isEqualTo(1);
    }

    @Test
    void whoseAnswerWasLostIsShownAnotherPageAndPaysOnce() {
        platega("timeout-after-create");
        anna.opens().prefers("💠", "1 месяц");
        timePasses("PT1M");
        anna.goesToCheckout().pays();

        holdsOneKey(anna);
        assertThat(journal("transaction-made", payment())).isEqualTo(2);
        timePasses("PT1H");
        Soon.so(
                "the other has run out",
                () -> journal("transaction-expired", payment()) == 1,
                () -> journal("transaction-expired", payment()));
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isEqualTo(1);
        assertThat(theEventsOf(anna).count("sales.payment-mismatched")).isZero();
    }

    @Test
    void accessEndsWhenTheBankTakesTheMoneyBack() {
        annaChooses().pays();
        holdsOneKey(anna);

        anna.pays("charge-back");

        theEventsOf(anna)
                .include(
                        "sales.payment-confirmed",
                        "access.period-granted",
                        "sales.payment-charged-back",
                        "access.grant-revoked",
                        "access.subscription-ended");
        Facts facts = theEventsOf(anna);
        assertThat(facts.field("sales.payment-charged-back", "amount.minor")).isEqualTo("29900");
        assertThat(facts.field("sales.payment-charged-back", "seenBy")).isEqualTo("CALLBACK");
        assertThat(facts.time("access.grant-revoked", "endsAt"))
                .isEqualTo(facts.time("access.period-granted", "startsAt"));
        assertThat(facts.count("sales.payment-charged-back")).isEqualTo(1);
    }

    @Test
    void accessEndsThoughTheCallbackAboutItIsLost() {
        annaChooses().pays();
        holdsOneKey(anna);
        timePasses("P1D");
        assertThat(theEventsOf(anna).count("access.grant-revoked")).isZero();

        platega("lose-notification");
        anna.pays("charge-back");
        timePasses("P3D");

        theEventsOf(anna).include("sales.payment-charged-back", "access.subscription-ended");
        assertThat(theEventsOf(anna).field("sales.payment-charged-back", "seenBy"))
                .isEqualTo("POLL");
    }

    @Test
    void accessEndsWhenTheMoneyIsGivenBackInTheCabinet() {
        annaChooses().pays();
        holdsOneKey(anna);

        anna.pays("give-back");

        theEventsOf(anna)
                .include(
                        "access.period-granted",
                        "sales.payment-refunded",
                        "access.grant-revoked",
                        "access.subscription-ended");
        assertThat(theEventsOf(anna).count("sales.payment-charged-back")).isZero();
    }

    /** Neither without the secret, nor by whoever got hold of it: what is said is read again. */
    @Test
    void whatOthersWriteInTheProvidersNameChangesNothing() {
        String id = annaChooses().checkout();
        write(id, "CONFIRMED");
        areJudged("forged", "forged", "nothing-to-do");
        timePasses("PT1M");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();

        anna.pays();
        holdsOneKey(anna);
        areJudged("forged", "forged", "nothing-to-do", "accepted");
        countsAnew();
        write(id, "CHARGEBACKED");
        areJudged("forged", "forged", "accepted");
        timePasses("PT1M");

        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isEqualTo(1);
        assertThat(theEventsOf(anna).count("sales.payment-charged-back")).isZero();
        assertThat(theEventsOf(anna).count("access.grant-revoked")).isZero();
    }

    private void write(String id, String status) {
        String body =
                "{\"id\":\"%s\",\"amount\":299,\"currency\":\"RUB\",\"status\":\"%s\"}"
                        .formatted(id, status);
        for (var headers : List.of(NONE, GUESSED, THEIRS)) {
            assertThat(outside.posted("/callbacks/platega", body, headers).statusCode())
                    .isEqualTo(200);
        }
    }
}
