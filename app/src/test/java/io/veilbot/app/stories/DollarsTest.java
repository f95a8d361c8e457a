package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.net.Webhook;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.sandbox.stripe.StripeStandIn;
import io.veilbot.web.staff.Role;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna pays in dollars by Stripe; its journal judges. */
class DollarsTest extends ProviderStory {

    private static final String SECRET = StripeStandIn.WEBHOOK_SECRET;

    DollarsTest() {
        super("stripe");
    }

    private Person annaChooses() {
        return anna.opens().prefers("🌍", "1 месяц").goesToCheckout();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pay", "pay-twice", "pay-lost"})
    void dollarsBuyTheKeyHoweverTheShopHearsOfThem(String how) {
        annaChooses().pays("decline").pays(how);
        timePassesUntil(anna, "Ваш ключ готов", "PT1M");

        holdsOneKey(anna);
        Facts facts = theEventsOf(anna);
        assertThat(facts.count("sales.payment-confirmed")).isEqualTo(1);
        assertThat(facts.field("sales.payment-confirmed", "amount.minor")).isEqualTo("349");
        assertThat(facts.field("sales.payment-confirmed", "amount.currency")).isEqualTo("USD");
        assertThat(facts.field("sales.payment-confirmed", "instrument")).isEqualTo("card");
        assertThat(facts.field("sales.payment-confirmed", "fee.minor")).isEqualTo("40");
        assertThat(journal("session-created", payment())).isEqualTo(1);
    }

    /** What she paid with, signed as it should be but long ago; or now, by somebody who guesses. */
    @Test
    void anOldSignatureChangesNothing() throws GeneralSecurityException {
        annaChooses();
        String event = success();

        told(event, signed(event, SECRET, Duration.ofMinutes(6)));
        told(event, signed(event, "whsec_guessed", Duration.ZERO));
        told(event, Map.of());
        told(event, signed(event, SECRET, Duration.ZERO));
        areJudged("forged", "forged", "forged", "nothing-to-do");

        timePasses("PT1M");
        assertThat(theEventsOf(anna).count("sales.payment-confirmed")).isZero();
        anna.pays();
        holdsOneKey(anna);
        areJudged("forged", "forged", "forged", "nothing-to-do", "accepted");
    }

    private String success() {
        ObjectNode session = outside.get("/sandbox/checkout/" + anna.checkout()).deepCopy();
        session.put("status", "complete").put("payment_status", "paid");
        ObjectNode event = new ObjectMapper().createObjectNode().put("object", "event");
        event.put("type", "checkout.session.completed").putObject("data").set("object", session);
        return event.toString();
    }

    private Map<String, String> signed(String event, String secret, Duration ago)
            throws GeneralSecurityException {
        long then = shop.bean(Clock.class).instant().minus(ago).getEpochSecond();
        return Map.of(
                "Stripe-Signature", Webhook.Signature.generateSignatureHeader(event, secret, then));
    }

    private void told(String event, Map<String, String> proof) {
        assertThat(outside.posted("/callbacks/stripe", event, proof).statusCode()).isEqualTo(200);
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
        assertThat(facts.field("sales.payment-charged-back", "amount.minor")).isEqualTo("349");
        assertThat(facts.field("sales.payment-charged-back", "reason")).isEqualTo("fraudulent");
        assertThat(facts.count("sales.payment-refunded")).isZero();
    }

    @Test
    void accessEndsWhenTheMoneyGoesBackFromHereOrFromThere() {
        annaChooses().pays();
        holdsOneKey(anna);
        String page = "/admin/payments/" + payment() + "/refunds";
        String[] form = {"number", "1", "amount", "1.00", "reason", "did not like it"};
        Staff.of(shop, Role.ADMIN).does(page, form).does(page, form);
        theEventsOf(anna).include("sales.payment-refunded");

        anna.pays("give-back");

        theEventsOf(anna).include("sales.payment-refunded", "access.subscription-ended");
        String ours = RefundId.of(new PaymentId(payment()), 1).value();
        assertThat(journal("refund-created", ours)).isEqualTo(1);
        Soon.so(
                "both are told",
                () -> theEventsOf(anna).count("sales.payment-refunded") == 2,
                () -> theEventsOf(anna).count("sales.payment-refunded"));
    }
}
