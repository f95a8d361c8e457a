package io.veilbot.app.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.stripe.StripeStandIn;
import org.junit.jupiter.api.Test;

/** Stripe's stand-in, judged by the npm package {@code stripe}. */
class StripeTest {

    @Test
    void aClientThatOthersWroteSellsIsToldAndGivesBack() {
        var client = ForeignClient.installed("stripe@23.1.0");
        try (var sandbox = new JudgedSandbox()) {
            JsonNode said =
                    client.runs(
                            "stripe.mjs",
                            sandbox.at(""),
                            StripeStandIn.SECRET_KEY,
                            StripeStandIn.WEBHOOK_SECRET,
                            sandbox.callbacks());

            opensOnePage(said);
            saysNoInTheClientsWords(said);
            letsACardBeDeclinedAndTheNextOnePay(said);
            tellsUnderASignatureThatGrowsOld(said);
            showsTheMoneyBehindThePage(said);
            listsThemAll(said);
            givesAPartBackOnce(said);
            isTakenBackByTheBank(said);
        }
    }

    private static void opensOnePage(JsonNode said) {
        JsonNode made = said.path("made");
        assertThat(made.path("id").asText()).startsWith("cs_test_");
        assertThat(made.path("object").asText()).isEqualTo("checkout.session");
        assertThat(made.path("status").asText()).isEqualTo("open");
        assertThat(made.path("payment_status").asText()).isEqualTo("unpaid");
        assertThat(made.path("amount_total").asLong()).isEqualTo(349);
        assertThat(made.path("currency").asText()).isEqualTo("usd");
        assertThat(made.at("/metadata/payment_id").asText()).isEqualTo("payment-judged");
        assertThat(made.path("url").asText()).endsWith("/" + made.path("id").asText());
        assertThat(said.at("/again/id")).isEqualTo(made.path("id"));
        assertThat(said.at("/again/replayed").asText()).isEqualTo("true");
    }

    private static void saysNoInTheClientsWords(JsonNode said) {
        no(said, "other", "StripeIdempotencyError", "", 400);
        no(said, "soon", "StripeInvalidRequestError", "", 400);
        no(said, "odd", "StripeInvalidRequestError", "parameter_unknown", 400);
        no(said, "bare", "StripeInvalidRequestError", "parameter_missing", 400);
        no(said, "none", "StripeInvalidRequestError", "resource_missing", 404);
        no(said, "stranger", "StripeAuthenticationError", "", 401);
        no(said, "busy", "StripeRateLimitError", "rate_limit", 429);
        no(said, "broken", "StripeAPIError", "", 500);
        assertThat(said.at("/odd/param").asText()).isEqualTo("colour");
        assertThat(said.at("/bare/param").asText()).isEqualTo("line_items");
    }

    private static void no(JsonNode said, String what, String type, String code, int status) {
        JsonNode no = said.path(what);
        assertThat(no.path("type").asText()).as(what).isEqualTo(type);
        assertThat(no.path("code").asText("")).as(what).isEqualTo(code);
        assertThat(no.path("statusCode").asInt()).as(what).isEqualTo(status);
    }

    private static void letsACardBeDeclinedAndTheNextOnePay(JsonNode said) {
        assertThat(said.path("declining").asInt()).isEqualTo(200);
        assertThat(said.at("/declined/code").asText()).isEqualTo("card_declined");
        assertThat(said.path("paying").asInt()).isEqualTo(200);
    }

    private static void tellsUnderASignatureThatGrowsOld(JsonNode said) {
        assertThat(said.at("/told/id")).isEqualTo(said.at("/made/id"));
        assertThat(said.at("/told/payment_status").asText()).isEqualTo("paid");
        assertThat(said.path("stale").asText()).isEqualTo("StripeSignatureVerificationError");
    }

    private static void showsTheMoneyBehindThePage(JsonNode said) {
        JsonNode intent = said.at("/read/payment_intent");
        assertThat(intent.path("status").asText()).isEqualTo("succeeded");
        assertThat(intent.path("amount_received").asLong()).isEqualTo(349);
        assertThat(intent.at("/metadata/payment_id").asText()).isEqualTo("payment-judged");
        JsonNode charge = intent.path("latest_charge");
        assertThat(charge.path("paid").asBoolean()).isTrue();
        assertThat(charge.at("/payment_method_details/type").asText()).isEqualTo("card");
        JsonNode entry = charge.path("balance_transaction");
        assertThat(entry.path("net").asLong()).isEqualTo(349 - entry.path("fee").asLong());
    }

    private static void listsThemAll(JsonNode said) {
        assertThat(said.path("all")).hasSize(5).doesNotHaveDuplicates();
        assertThat(said.path("all").path(4)).isEqualTo(said.at("/made/id"));
        assertThat(said.path("complete")).hasSize(1);
        assertThat(said.at("/complete/0/payment_intent/id"))
                .isEqualTo(said.at("/read/payment_intent/id"));
        assertThat(said.path("byIntent")).containsExactly(said.at("/made/id"));
        assertThat(said.path("expired").asText()).isEqualTo("expired");
    }

    private static void givesAPartBackOnce(JsonNode said) {
        JsonNode back = said.path("back");
        assertThat(back.path("status").asText()).isEqualTo("succeeded");
        assertThat(back.at("/metadata/refund_id").asText()).isEqualTo("refund-judged");
        assertThat(said.path("backAgain")).isEqualTo(back.path("id"));
        assertThat(said.path("backOnes")).containsExactly(back.path("id"));
        assertThat(said.at("/refundTold/amount_refunded").asLong()).isEqualTo(100);
        no(said, "tooMuch", "StripeInvalidRequestError", "", 400);
    }

    private static void isTakenBackByTheBank(JsonNode said) {
        assertThat(said.path("disputing").asInt()).isEqualTo(200);
        assertThat(said.at("/dispute/reason").asText()).isEqualTo("fraudulent");
        assertThat(said.at("/dispute/status").asText()).isEqualTo("needs_response");
        assertThat(said.path("disputes")).containsExactly(said.at("/dispute/id"));
        assertThat(said.at("/charge/disputed").asBoolean()).isTrue();
        no(said, "noMore", "StripeInvalidRequestError", "charge_disputed", 400);
    }
}
