package io.veilbot.sandbox.yookassa;

import static io.veilbot.sandbox.yookassa.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller.Said;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentsTest {

    private final Provider provider = Provider.in(null);

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void newPaymentIsPendingWithALink() {
        JsonNode payment = provider.create(order("799.00")).body();
        String id = payment.path("id").asText();
        assertThat(id).hasSize(36);
        assertThat(payment.path("status").asText()).isEqualTo("pending");
        assertThat(payment.path("paid").booleanValue()).isFalse();
        assertThat(payment.path("test").booleanValue()).isTrue();
        assertThat(payment.path("amount").path("value").textValue()).isEqualTo("799.00");
        assertThat(payment.path("metadata").path("order").asText()).isEqualTo("payment-1");
        assertThat(payment.path("confirmation").path("confirmation_url").asText())
                .isEqualTo("http://127.0.0.1:1/sandbox/checkout/" + id);
        assertThat(provider.get("/payments/" + id).body()).isEqualTo(payment);
    }

    @Test
    void paidPaymentTellsTheIncomeExactly() {
        String id = provider.create(order("0.10")).body().path("id").asText();
        assertThat(provider.choose(id, "pay").status()).isEqualTo(200);
        JsonNode paid = provider.get("/payments/" + id).body();
        assertThat(paid.path("status").asText()).isEqualTo("succeeded");
        assertThat(paid.path("paid").booleanValue()).isTrue();
        assertThat(paid.path("refundable").booleanValue()).isTrue();
        assertThat(paid.path("income_amount").path("value").asText()).isEqualTo("0.10");
        String other = provider.pending();
        assertThat(
                        provider.choose(other, "pay")
                                .body()
                                .path("income_amount")
                                .path("value")
                                .asText())
                .isEqualTo("771.04");
    }

    @Test
    void wrongCredentialsAreRefused() {
        Said said = provider.caller.get("/yookassa/v3/payments", "Authorization", "Basic eDp5");
        assertThat(said.status()).isEqualTo(401);
        assertThat(said.body().path("type").asText()).isEqualTo("error");
        assertThat(said.body().path("code").asText()).isEqualTo("invalid_credentials");
    }

    @Test
    void sameKeyAndBodyGetTheFirstReply() {
        JsonNode first = provider.create(order("799.00"), "one").body();
        provider.choose(first.path("id").asText(), "pay");
        assertThat(provider.create(order("799.00"), "one").body()).isEqualTo(first);
        assertThat(provider.get("/payments").body().path("items")).hasSize(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        assertThat(provider.create(order("799.00"), "one").status()).isEqualTo(200);
        Said said = provider.create(order("299.00"), "one");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("parameter").asText()).isEqualTo("Idempotence-Key");
    }

    @Test
    void keyIsForgottenAfterADay() {
        String first = provider.create(order("799.00"), "one").body().path("id").asText();
        provider.advance("PT23H59M");
        assertThat(provider.create(order("799.00"), "one").body().path("id").asText())
                .isEqualTo(first);
        provider.advance("PT2M");
        assertThat(provider.create(order("799.00"), "one").body().path("id").asText())
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "value":"799.00" | "value":799.00 | amount.value
                    "value":"799.00" | "value":"799" | amount.value
                    "value":"799.00" | "value":"0.00" | amount.value
                    "value":"799.00" | "value":"-1.00" | amount.value
                    "RUB" | "XXX" | amount.currency
                    "amount" | "sum" | amount
                    "confirmation" | "conf" | confirmation
                    "redirect" | "embedded" | confirmation.type
                    "https://t.me/veil" | "" | confirmation.return_url
                    "capture":true | "capture":"yes" | capture
                    "order":"payment-1" | "order":1 | metadata
                    "description":"Three months" | "description":3 | description
                    "description":"Three months" | "payment_method_data":{"type":"gold"} | payment_method_data.type
                    "description":"Three months" | "receipt":{"items":[]} | receipt.customer
                    """)
    void refusalNamesTheWrongField(String right, String wrong, String parameter) {
        Said said = provider.create(order("799.00").replace(right, wrong));
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("code").asText()).isEqualTo("invalid_request");
        assertThat(said.body().path("parameter").asText()).isEqualTo(parameter);
    }

    @Test
    void receiptMustAddUp() {
        String item =
                "{\"description\":\"VPN\",\"quantity\":\"1.00\",\"vat_code\":1,"
                        + "\"amount\":{\"value\":\"%s\",\"currency\":\"RUB\"}}";
        String receipt =
                ",\"receipt\":{\"customer\":{\"email\":\"a@example.org\"},\"items\":["
                        + item
                        + "]}}";
        String body = order("799.00").substring(0, order("799.00").length() - 1) + receipt;
        assertThat(provider.create(body.formatted("799.00")).status()).isEqualTo(200);
        assertThat(provider.create(body.formatted("798.99")).body().path("parameter").asText())
                .isEqualTo("receipt");
    }

    @Test
    void keyIsRequired() {
        Said said = provider.create(order("799.00"), " ");
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("parameter").asText()).isEqualTo("Idempotence-Key");
        assertThat(provider.create(order("799.00"), "k".repeat(65)).status()).isEqualTo(400);
    }

    @Test
    void unpaidLinkExpiresAfterAnHour() {
        String id = provider.pending();
        provider.advance("PT59M");
        assertThat(provider.status(id)).isEqualTo("pending");
        provider.advance("PT2M");
        JsonNode payment = provider.get("/payments/" + id).body();
        assertThat(payment.path("status").asText()).isEqualTo("canceled");
        assertThat(payment.path("cancellation_details").path("reason").asText())
                .isEqualTo("expired_on_confirmation");
        assertThat(provider.choose(id, "pay").status()).isEqualTo(409);
    }

    @Test
    void listIsPagedFromTheNewest() {
        IntStream.range(0, 5).forEach(i -> provider.pending());
        JsonNode first = provider.get("/payments?limit=3").body();
        assertThat(first.path("items")).hasSize(3);
        String cursor = first.path("next_cursor").asText();
        JsonNode second = provider.get("/payments?limit=3&cursor=" + cursor).body();
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.has("next_cursor")).isFalse();
        assertThat(provider.get("/payments?limit=101").body().path("parameter").asText())
                .isEqualTo("limit");
    }

    @Test
    void listIsFilteredByStateAndTime() {
        String old = provider.pending();
        provider.choose(old, "pay");
        provider.advance("P1D");
        String fresh = provider.pending();
        String created = provider.get("/payments/" + fresh).body().path("created_at").asText();
        JsonNode since = provider.get("/payments?created_at.gte=" + created).body();
        assertThat(since.path("items").findValuesAsText("id")).contains(fresh).doesNotContain(old);
        JsonNode paid = provider.get("/payments?status=succeeded").body();
        assertThat(paid.path("items").path(0).path("id").asText()).isEqualTo(old);
        assertThat(provider.get("/payments?created_at.gte=today").status()).isEqualTo(400);
    }

    @Test
    void restartKeepsPaymentsAndKeys(@TempDir Path folder) {
        JsonNode before;
        try (Provider first = Provider.in(folder)) {
            before = first.create(order("799.00"), "one").body();
            first.choose(before.path("id").asText(), "pay");
        }
        try (Provider second = Provider.in(folder)) {
            assertThat(second.status(before.path("id").asText())).isEqualTo("succeeded");
            assertThat(second.create(order("799.00"), "one").body()).isEqualTo(before);
        }
    }
}
