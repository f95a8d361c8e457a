package io.veilbot.app.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** YooKassa's stand-in, judged by the npm packages {@code yookassa} and {@code yoo-checkout}. */
class YooKassaClientsTest {

    @Test
    void aClientThatOthersWroteTakesAndGivesBack() {
        JsonNode said = judged("yookassa@0.1.1", "yookassa.mjs", "/yookassa/v3/");

        opensOnceUnderOneKey(said);
        assertThat(said.at("/made/confirmationUrl").asText()).startsWith("http");
        takesWhatIsHeld(said);
        assertThat(said.at("/letGo/isCanceled").asBoolean()).isTrue();
        assertThat(said.at("/letGo/reason").asText()).isEqualTo("canceled_by_merchant");
        givesBackInParts(said);
        saysNo(said);
    }

    @Test
    void anotherClientTakesGivesBackAndReadsTheLists() {
        JsonNode said = judged("@a2seven/yoo-checkout@1.1.4", "yoo-checkout.mjs", "/yookassa/v3");

        opensOnceUnderOneKey(said);
        takesWhatIsHeld(said);
        assertThat(said.at("/letGo/status").asText()).isEqualTo("canceled");
        givesBackInParts(said);
        assertThat(said.path("succeededOnes")).containsExactly(said.at("/made/id"));
        assertThat(said.path("refundsNewestFirst"))
                .containsExactly(said.at("/rest/id"), said.at("/part/id"));
        assertThat(said.at("/made/receipt_registration").asText()).isEqualTo("pending");
        assertThat(said.path("wrongReceipt").asText()).isEqualTo("400 invalid_request receipt");
        saysNo(said);
    }

    private JsonNode judged(String npmPackage, String script, String root) {
        var client = ForeignClient.installed(npmPackage);
        try (var sandbox = new JudgedSandbox()) {
            return client.runs(
                    script,
                    sandbox.at(root),
                    JudgedSandbox.SHOP,
                    JudgedSandbox.SECRET,
                    sandbox.at("/sandbox/checkout"));
        }
    }

    private static void opensOnceUnderOneKey(JsonNode said) {
        JsonNode made = said.path("made");
        assertThat(made.path("id").asText()).hasSize(36);
        assertThat(made.path("status").asText()).isEqualTo("pending");
        assertThat(made.path("paid").asBoolean()).isFalse();
        assertThat(made.at("/amount/value").asText()).isEqualTo("299.00");
        assertThat(made.at("/metadata/payment_id").asText()).isEqualTo("payment-judged");
        assertThat(said.at("/again/id")).isEqualTo(made.path("id"));
        assertThat(said.path("otherBody").asText())
                .isEqualTo("400 invalid_request Idempotence-Key");
    }

    private static void takesWhatIsHeld(JsonNode said) {
        assertThat(said.at("/held/status").asText()).isEqualTo("waiting_for_capture");
        assertThat(said.at("/held/expires_at").asText()).isNotEmpty();
        JsonNode taken = said.path("taken");
        assertThat(taken.path("status").asText()).isEqualTo("succeeded");
        assertThat(taken.path("paid").asBoolean()).isTrue();
        assertThat(taken.path("captured_at").asText()).isNotEmpty();
        assertThat(taken.at("/amount/value").asText()).isEqualTo("299.00");
        assertThat(taken.at("/income_amount/value").asDouble()).isBetween(269.0, 298.99);
        assertThat(taken.at("/payment_method/type").asText()).isEqualTo("bank_card");
    }

    private static void givesBackInParts(JsonNode said) {
        assertThat(said.at("/part/status").asText()).isEqualTo("succeeded");
        assertThat(said.at("/part/amount/value").asText()).isEqualTo("100.00");
        assertThat(said.at("/partAgain/id")).isEqualTo(said.at("/part/id"));
        assertThat(said.at("/rest/amount/value").asText()).isEqualTo("199.00");
        assertThat(said.path("tooMuch").asText()).isEqualTo("400 invalid_request amount");
        assertThat(said.at("/afterwards/status").asText()).isEqualTo("succeeded");
        assertThat(said.at("/afterwards/refunded_amount/value").asText()).isEqualTo("299.00");
        assertThat(said.at("/afterwards/refundable").asBoolean()).isFalse();
    }

    private static void saysNo(JsonNode said) {
        assertThat(said.path("takenTwice").asText()).startsWith("400 invalid_request");
        assertThat(said.path("unknown").asText()).isEqualTo("404 not_found payment_id");
        assertThat(said.path("stranger").asText()).startsWith("401 invalid_credentials");
    }
}
