package io.veilbot.app.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Crypto Pay's stand-in, judged by the npm package {@code crypto-bot-api}. */
class CryptoBotApiTest {

    @Test
    void aClientThatOthersWroteBuysIsToldAndPaysBack() {
        var client = ForeignClient.installed("crypto-bot-api@0.3.6");
        try (var sandbox = new JudgedSandbox()) {
            JsonNode said =
                    client.runs(
                            "crypto-bot-api.mjs",
                            sandbox.at("/cryptopay/api"),
                            JudgedSandbox.APP,
                            sandbox.at("/sandbox/checkout"),
                            sandbox.callbacks());

            knowsTheApp(said);
            sellsForDollars(said);
            tellsUnderARightSignature(said);
            listsAndDeletes(said);
            paysBackOnce(said);
        }
    }

    private static void knowsTheApp(JsonNode said) {
        assertThat(said.at("/me/id").asText()).isEqualTo(JudgedSandbox.SHOP);
        assertThat(said.at("/coin/type").asText()).isEqualTo("blockchain");
        assertThat(Double.parseDouble(said.at("/rate").asText())).isPositive();
    }

    private static void sellsForDollars(JsonNode said) {
        JsonNode made = said.path("made");
        assertThat(made.path("id").asLong()).isPositive();
        assertThat(made.path("status").asText()).isEqualTo("active");
        assertThat(made.path("currencyType").asText()).isEqualTo("fiat");
        assertThat(made.path("currency").asText()).isEqualTo("USD");
        assertThat(made.path("amount").asText()).isEqualTo("3.49");
        assertThat(made.path("description").asText()).isEqualTo("Month & more, 30 days");
        assertThat(made.path("botPayUrl").asText()).startsWith("http");
        assertThat(made.path("expirationDate").asText()).isGreaterThan(createdAt(made));
        assertThat(said.path("paying").asInt()).isEqualTo(200);
    }

    private static String createdAt(JsonNode invoice) {
        return invoice.path("createdAt").asText();
    }

    private static void tellsUnderARightSignature(JsonNode said) {
        assertThat(said.path("told")).isEqualTo(said.path("read"));
        JsonNode paid = said.path("read");
        assertThat(paid.path("status").asText()).isEqualTo("paid");
        assertThat(paid.path("paidAsset").asText()).isEqualTo("USDT");
        assertThat(paid.path("paidAmount").asDouble()).isEqualTo(3.49);
        assertThat(paid.path("fee").asDouble()).isBetween(0.01, 0.35);
        assertThat(said.at("/balance/available").asDouble())
                .isEqualTo(3.49 - paid.path("fee").asDouble(), within(1e-8));
        assertThat(paid.at("/payload/payment_id").asText()).isEqualTo("payment-judged");
    }

    private static void listsAndDeletes(JsonNode said) {
        JsonNode id = said.at("/made/id");
        assertThat(said.path("paidOnes")).containsExactly(id);
        assertThat(said.path("deleted").asBoolean()).isTrue();
        assertThat(said.path("left")).containsExactly(id);
    }

    private static void paysBackOnce(JsonNode said) {
        JsonNode sent = said.path("sent");
        assertThat(sent.path("status").asText()).isEqualTo("completed");
        assertThat(sent.path("spendId").asText()).isEqualTo("refund-judged");
        assertThat(said.path("sentOnes")).containsExactly(sent.path("id"));
        assertThat(said.path("sentTwice").asText()).contains("SPEND_ID_ALREADY_USED");
        assertThat(said.path("stranger").asText()).contains("UNAUTHORIZED");
    }
}
