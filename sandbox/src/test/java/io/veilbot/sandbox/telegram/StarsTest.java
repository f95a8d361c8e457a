package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.core.Json;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StarsTest {
    private static final String INVOICE =
            "{\"chat_id\":1001,\"title\":\"3 months\",\"description\":\"VPN\",\"payload\":\"p-1\","
                    + "\"currency\":\"%s\",\"prices\":[{\"label\":\"x\",\"amount\":100}]}";
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void paymentNeedsTheBotsConsentAndIsThenTold() {
        JsonNode payment = pay().path("message").path("successful_payment");
        assertThat(payment.path("total_amount").asInt()).isEqualTo(100);
        assertThat(payment.path("invoice_payload").asText()).isEqualTo("p-1");
        JsonNode books = scene.result("getStarTransactions", "{}").path("transactions");
        assertThat(books.path(0).path("id")).isEqualTo(payment.path("telegram_payment_charge_id"));
        assertThat(books.path(0).path("source").path("invoice_payload").asText()).isEqualTo("p-1");
    }

    @Test
    void refusedCheckoutTakesNothing() {
        scene.result("sendInvoice", INVOICE.formatted("XTR"));
        var press = scene.pressLater(ANNA, "Pay");
        String id = scene.nextUpdate().path("pre_checkout_query").path("id").asText();
        var no = Json.object().put("pre_checkout_query_id", id).put("ok", false);
        no.put("error_message", "Sold");
        scene.result("answerPreCheckoutQuery", no.toString());
        assertThat(Scene.soon(press).body().path("error").asText()).isEqualTo("Sold");
        assertThat(scene.journalled("successfulPayment")).isZero();
    }

    @Test
    void invoiceLinkOpensTheCheckout() {
        String link = scene.result("createInvoiceLink", INVOICE.formatted("XTR")).asText();
        var more = Scene.keyboard("Stars");
        String markup =
                more.toString()
                        .replace("\"callback_data\":\"1:Stars\"", "\"url\":\"" + link + "\"");
        String json =
                markup.substring(0, markup.length() - 1) + ",\"chat_id\":1001,\"text\":\"x\"}";
        scene.result("sendMessage", json);
        var press = scene.pressLater(ANNA, "Stars");
        consent();
        assertThat(Scene.soon(press).body().path("paid").asBoolean()).isTrue();
    }

    @Test
    void refundIsGivenOnceAndTold() {
        String charge =
                pay().path("message")
                        .path("successful_payment")
                        .path("telegram_payment_charge_id")
                        .asText();
        String refund =
                "{\"user_id\":1001,\"telegram_payment_charge_id\":\"%s\"}".formatted(charge);
        scene.result("refundStarPayment", refund);
        scene.refused(400, "Bad Request: CHARGE_ALREADY_REFUNDED", "refundStarPayment", refund);
        JsonNode told = scene.nextUpdate().path("message").path("refunded_payment");
        assertThat(told.path("telegram_payment_charge_id").asText()).isEqualTo(charge);
        JsonNode second =
                scene.result("getStarTransactions", "{\"offset\":1}").path("transactions");
        assertThat(second.path(0).has("receiver")).isTrue();
    }

    @Test
    void refusesOtherMoney() {
        scene.refused(
                400, "Bad Request: CURRENCY_INVALID", "sendInvoice", INVOICE.formatted("RUB"));
    }

    @Test
    void lostPaymentIsOnlyInTheBooks() {
        scene.fault("{\"standIn\":\"telegram\",\"fault\":\"lost-payment\",\"times\":1}");
        scene.result("sendInvoice", INVOICE.formatted("XTR"));
        var press = scene.pressLater(ANNA, "Pay");
        consent();
        assertThat(Scene.soon(press).body().path("paid").asBoolean()).isTrue();
        assertThat(scene.result("getUpdates", "{}")).isEmpty();
        assertThat(scene.result("getStarTransactions", "{}").path("transactions")).hasSize(1);
    }

    @Test
    void nobodyPaysWithStarsTheyDoNotHave() {
        scene.result("sendInvoice", INVOICE.formatted("XTR"));
        assertThat(give(-9_901).path("stars").asInt()).isEqualTo(99);

        Said said = scene.press(ANNA, "Pay");

        assertThat(said.body().path("paid").asBoolean(true)).isFalse();
        assertThat(scene.journalled("preCheckoutQuery")).isZero();
        assertThat(give(1).path("stars").asInt()).isEqualTo(100);
    }

    private JsonNode give(int stars) {
        return scene.person(ANNA, "stars", Json.object().put("stars", stars)).body();
    }

    @Test
    void telegramItselfGivesBackAndTellsTheBot() {
        String charge =
                pay().path("message")
                        .path("successful_payment")
                        .path("telegram_payment_charge_id")
                        .asText();
        assertThat(scene.chat(ANNA).path("stars").asInt()).isEqualTo(9_900);

        Said said = scene.person(ANNA, "refund", Json.object());

        assertThat(said.body().path("charge").asText()).isEqualTo(charge);
        JsonNode told = scene.nextUpdate().path("message").path("refunded_payment");
        assertThat(told.path("telegram_payment_charge_id").asText()).isEqualTo(charge);
        assertThat(scene.chat(ANNA).path("stars").asInt()).isEqualTo(10_000);
        assertThat(scene.person(ANNA, "refund", Json.object()).status()).isEqualTo(404);
    }

    @Test
    void aForgedInvoiceIsPutBeforeTheBotAsItIs() {
        var forged = Json.object().put("payload", "p-9").put("stars", 1);
        var paying = CompletableFuture.supplyAsync(() -> scene.person(ANNA, "pay", forged));

        JsonNode query = scene.nextUpdate().path("pre_checkout_query");

        assertThat(query.path("invoice_payload").asText()).isEqualTo("p-9");
        assertThat(query.path("total_amount").asInt()).isEqualTo(1);
        var no = Json.object().put("pre_checkout_query_id", query.path("id").asText());
        no.put("ok", false).put("error_message", "No");
        scene.result("answerPreCheckoutQuery", no.toString());
        assertThat(Scene.soon(paying).body().path("error").asText()).isEqualTo("No");
    }

    private JsonNode pay() {
        scene.result("sendInvoice", INVOICE.formatted("XTR"));
        var press = scene.pressLater(ANNA, "Pay");
        consent();
        Said said = Scene.soon(press);
        assertThat(said.body().path("paid").asBoolean()).isTrue();
        return scene.nextUpdate();
    }

    private void consent() {
        JsonNode query = scene.nextUpdate().path("pre_checkout_query");
        assertThat(query.path("total_amount").asInt()).isEqualTo(100);
        var yes = Json.object().put("pre_checkout_query_id", query.path("id").asText());
        scene.result("answerPreCheckoutQuery", yes.put("ok", true).toString());
    }
}
