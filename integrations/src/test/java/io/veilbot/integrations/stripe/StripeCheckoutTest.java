package io.veilbot.integrations.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Sighting;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeCheckoutTest {

    private static final String ID = "cs_live_a1";
    private static final String PREPARED = "{\"mode\":\"payment\"}";

    private StandIn provider;
    private final Caller caller = Caller.trustingAuthorities(Duration.ofSeconds(5));
    private StripeCheckout stripe;

    @BeforeEach
    void open() throws IOException {
        provider = StandIn.plain();
        var settings = settings(Duration.ofHours(2), "whsec_1");
        stripe = new StripeCheckout(caller, settings, new ObjectMapper(), Clock.systemUTC());
    }

    private StripeSettings settings(Duration life, String signs) {
        return new StripeSettings(
                URI.create("http://127.0.0.1:" + provider.port()),
                new Secret("sk_live_1"),
                new Secret(signs),
                URI.create("https://shop.example/paid"),
                URI.create("https://shop.example/left"),
                life);
    }

    @AfterEach
    void close() {
        caller.close();
        provider.close();
    }

    /**
     * Every kind of exception that the library knows; what it throws for each, the provider says.
     */
    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, amount_too_small, Refused, Refused",
        "400, idempotency_error, '', Refused, Refused",
        "401, invalid_request_error, '', Refused, NotAttempted",
        "402, card_error, card_declined, Refused, Refused",
        "403, invalid_request_error, '', Refused, NotAttempted",
        "404, invalid_request_error, resource_missing, Refused, Refused",
        "409, idempotency_error, idempotency_key_in_use, Unknown, Unknown",
        "429, invalid_request_error, rate_limit, NotAttempted, NotAttempted",
        "500, api_error, '', Unknown, Unknown",
        "503, api_error, '', Unknown, Unknown",
        "0, none, '', Unknown, Unknown"
    })
    void everyErrorIsOneOfFiveOutcomes(
            int status, String type, String code, String onOpening, String onLooking) {
        String named = code.isEmpty() ? "" : ",\"code\":\"%s\"".formatted(code);
        String body = "{\"error\":{\"type\":\"%s\",\"message\":\"no\"%s}}".formatted(type, named);
        provider.answering(status, body).answering(status, body);

        Outcome<?> opened = stripe.openInvoice(PREPARED, "key-1");
        Outcome<?> looked = stripe.lookUp(ID);

        assertThat(opened.getClass().getSimpleName()).isEqualTo(onOpening);
        assertThat(looked.getClass().getSimpleName()).isEqualTo(onLooking);
        if (opened instanceof Outcome.Refused<?>(String reason)) {
            assertThat(reason).isEqualTo(code.isEmpty() ? type : code);
        }
        assertThat(provider.asked())
                .filteredOn(asked -> asked.line().startsWith("POST"))
                .as("nothing is tried again")
                .hasSize(1);
    }

    @Test
    void asksUnderTheShopsOwnKey() {
        provider.answering(
                200,
                "{\"id\":\"cs_live_a1\",\"url\":\"https://c.example/p\","
                        + "\"object\":\"checkout.session\",\"expires_at\":1764280000}");

        assertThat(stripe.openInvoice(PREPARED, "key-1")).isInstanceOf(Outcome.Done.class);

        StandIn.Asked asked = provider.asked().getFirst();
        assertThat(asked.line()).isEqualTo("POST /v1/checkout/sessions");
        assertThat(asked.headers()).containsEntry("Idempotency-Key", "key-1");
        assertThat(asked.headers()).containsEntry("Authorization", "Bearer sk_live_1");
        assertThat(asked.body()).isEqualTo("mode=payment");
    }

    @Test
    void believesMoneyOnlyWhenAllOfItAgrees() {
        provider.answering(200, session("complete", "paid", 349, charge(349, false)))
                .answering(200, session("complete", "paid", 1, charge(349, false)))
                .answering(200, session("complete", "paid", 349, "null"));

        Paid paid = (Paid) seen().outcome();
        assertThat(paid.amount()).isEqualTo(new Money(349, Currency.USD));
        assertThat(paid.fee()).contains(new Money(40, Currency.USD));
        assertThat(paid.test()).isFalse();
        assertThat(stripe.lookUp(ID))
                .isEqualTo(new Outcome.Unknown<>("unreadable:amount_received"));
        assertThat(stripe.lookUp(ID)).isEqualTo(new Outcome.Unknown<>("unreadable:latest_charge"));
    }

    /** In euros came in what cost dollars: a fee of 36 of 314. */
    @Test
    void tellsAFeeInOtherMoneyAsTheSameShare() {
        provider.answering(
                200,
                session("complete", "paid", 349, charge(349, false))
                        .replace("\"amount\":349,\"fee\":40", "\"amount\":314,\"fee\":36"));

        assertThat(((Paid) seen().outcome()).fee()).contains(new Money(40, Currency.USD));
    }

    @Test
    void waitsForMoneyThatTakesDaysAndSeesThatItNeverCame() {
        provider.answering(200, session("complete", "unpaid", 349, "null"))
                .answering(
                        200,
                        session("complete", "unpaid", 349, "null")
                                .replace("\"processing\"", "\"requires_payment_method\"")
                                .replace("\"none\"", "\"payment_intent_payment_attempt_failed\""));

        assertThat(stripe.lookUp(ID)).isEqualTo(new Outcome.Pending<>("not-settled-yet"));
        assertThat(seen().outcome())
                .isEqualTo(
                        new PaymentOutcome.Declined(ID, "payment_intent_payment_attempt_failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs_response", "under_review", "lost"})
    void moneyThatTheBankHoldsIsTakenBack(String status) {
        provider.answering(200, session("complete", "paid", 349, charge(349, true)))
                .answering(200, disputes(status));

        var taken = (Sighting.TakenBack) done(stripe.lookUp(ID));

        assertThat(taken.amount()).isEqualTo(new Money(349, Currency.USD));
        assertThat(taken.reason()).isEqualTo("fraudulent");
        assertThat(provider.asked().getLast().line()).contains("/v1/disputes?charge=ch_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning_needs_response", "warning_closed", "won"})
    void moneyThatTheShopHasIsNot(String status) {
        provider.answering(200, session("complete", "paid", 349, charge(349, true)))
                .answering(200, disputes(status));

        assertThat(seen().outcome()).isInstanceOf(Paid.class);
    }

    @Test
    void wantsAPageThatLivesFromTwoHoursToADay() {
        for (Duration life : new Duration[] {Duration.ofMinutes(119), Duration.ofHours(25)}) {
            assertThatThrownBy(() -> settings(life, "whsec_1"))
                    .hasMessageContaining("veilbot.stripe.link-lifetime");
        }
        assertThatThrownBy(() -> settings(Duration.ofHours(2), " "))
                .hasMessageContaining("veilbot.stripe.webhook-secret");
    }

    private Sighting.Seen seen() {
        return (Sighting.Seen) done(stripe.lookUp(ID));
    }

    private static Sighting done(Outcome<Sighting> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Sighting>) outcome).value();
    }

    private static String session(String status, String payment, long total, String charge) {
        return """
        {"id":"cs_live_a1","object":"checkout.session","mode":"payment","livemode":true,
         "status":"%s","payment_status":"%s","amount_total":%d,"currency":"usd",
         "metadata":{"payment_id":"payment-1"},
         "payment_intent":{"id":"pi_1","object":"payment_intent","status":"%s",
          "amount_received":349,"currency":"usd","latest_charge":%s,
          "last_payment_error":{"type":"card_error","code":"none"}}}\
        """
                .formatted(
                        status,
                        payment,
                        total,
                        payment.equals("paid") ? "succeeded" : "processing",
                        charge);
    }

    private static String charge(long amount, boolean disputed) {
        return """
        {"id":"ch_1","object":"charge","amount":%d,"amount_refunded":0,"created":1764270000,
         "disputed":%s,"payment_method_details":{"type":"card"},
         "balance_transaction":{"id":"txn_1","object":"balance_transaction",
          "amount":349,"fee":40,"currency":"usd"}}\
        """
                .formatted(amount, disputed);
    }

    private static String disputes(String status) {
        return """
        {"object":"list","has_more":false,"data":[{"id":"du_1","object":"dispute",
         "amount":349,"currency":"usd","reason":"fraudulent","status":"%s"}]}\
        """
                .formatted(status);
    }
}
