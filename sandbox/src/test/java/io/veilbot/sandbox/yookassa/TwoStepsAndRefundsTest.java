package io.veilbot.sandbox.yookassa;

import static io.veilbot.sandbox.yookassa.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TwoStepsAndRefundsTest {

    private static final String RUB = "\"currency\":\"RUB\"}";

    private final Provider provider = Provider.in(null);

    @AfterEach
    void close() {
        provider.close();
    }

    private String held() {
        String body = order("799.00").replace("\"capture\":true,", "");
        String id = provider.create(body).body().path("id").asText();
        assertThat(provider.choose(id, "pay").body().path("status").asText())
                .isEqualTo("waiting_for_capture");
        return id;
    }

    @Test
    void holdIsCapturedInPart() {
        String id = held();
        String part = "{\"amount\":{\"value\":\"500.00\"," + RUB + "}";
        JsonNode captured = provider.post("/payments/" + id + "/capture", part, "c").body();
        assertThat(captured.path("status").asText()).isEqualTo("succeeded");
        assertThat(captured.path("amount").path("value").asText()).isEqualTo("500.00");
        assertThat(provider.post("/payments/" + id + "/capture", part, "c").body())
                .isEqualTo(captured);
        assertThat(provider.post("/payments/" + id + "/capture", part, "d").status())
                .isEqualTo(400);
    }

    @Test
    void captureAboveTheHoldIsRefused() {
        String more = "{\"amount\":{\"value\":\"799.01\"," + RUB + "}";
        assertThat(provider.post("/payments/" + held() + "/capture", more, "c").status())
                .isEqualTo(400);
    }

    @Test
    void onlyAHoldCanBeCanceled() {
        assertThat(provider.post("/payments/" + provider.pending() + "/cancel", "{}", "c").status())
                .isEqualTo(400);
        JsonNode canceled = provider.post("/payments/" + held() + "/cancel", "{}", "d").body();
        assertThat(canceled.path("cancellation_details").path("reason").asText())
                .isEqualTo("canceled_by_merchant");
    }

    @Test
    void holdExpiresAfterAWeek() {
        String id = held();
        provider.advance("P7D");
        assertThat(
                        provider.get("/payments/" + id)
                                .body()
                                .path("cancellation_details")
                                .path("reason")
                                .asText())
                .isEqualTo("expired_on_capture");
    }

    @Test
    void refundsAddUpToTheAmountAndNoFurther() {
        String id = provider.pending();
        assertThat(provider.post("/refunds", refund(id, "1.00"), "early").status()).isEqualTo(400);
        provider.choose(id, "pay");
        JsonNode refund = provider.post("/refunds", refund(id, "300.00"), "r1").body();
        assertThat(refund.path("status").asText()).isEqualTo("succeeded");
        assertThat(provider.post("/refunds", refund(id, "300.00"), "r1").body()).isEqualTo(refund);
        assertThat(provider.post("/refunds", refund(id, "500.00"), "r2").status()).isEqualTo(400);
        assertThat(provider.post("/refunds", refund(id, "499.00"), "r3").status()).isEqualTo(200);
        JsonNode payment = provider.get("/payments/" + id).body();
        assertThat(payment.path("status").asText()).isEqualTo("succeeded");
        assertThat(payment.path("refunded_amount").path("value").asText()).isEqualTo("799.00");
        assertThat(payment.path("refundable").booleanValue()).isFalse();
        assertThat(provider.get("/refunds?payment_id=" + id).body().path("items")).hasSize(2);
        assertThat(provider.get("/refunds/" + refund.path("id").asText()).body()).isEqualTo(refund);
    }

    @Test
    void savedMethodPaysWithoutThePerson() {
        String saving =
                order("799.00")
                        .replace(
                                "\"capture\":true",
                                "\"capture\":true,\"save_payment_method\":true");
        String id = provider.create(saving).body().path("id").asText();
        String method =
                provider.choose(id, "pay").body().path("payment_method").path("id").asText();
        String again =
                "{\"amount\":{\"value\":\"799.00\","
                        + RUB
                        + ",\"capture\":true,\"payment_method_id\":\"%s\"}";
        assertThat(provider.create(again.formatted(method)).body().path("status").asText())
                .isEqualTo("succeeded");
        assertThat(provider.create(again.formatted("other")).body().path("parameter").asText())
                .isEqualTo("payment_method_id");
    }

    private static String refund(String id, String value) {
        return "{\"payment_id\":\"%s\",\"amount\":{\"value\":\"%s\",".formatted(id, value)
                + RUB
                + "}";
    }
}
