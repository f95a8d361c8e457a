package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telegram charges Anna 100 Stars every 30 days. */
class SubscriptionsTest {
    private static final String INVOICE =
            "{\"title\":\"A month\",\"description\":\"VPN\",\"payload\":\"p-1\",\"currency\":\"XTR\","
                    + "\"prices\":[{\"label\":\"x\",\"amount\":%d}],\"subscription_period\":%d}";
    private static final int PERIOD = 2_592_000;

    private Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    private JsonNode begins() {
        String link = scene.result("createInvoiceLink", INVOICE.formatted(100, PERIOD)).asText();
        var pay = Json.object().put("link", link);
        var paying = CompletableFuture.supplyAsync(() -> scene.person(ANNA, "pay", pay));
        JsonNode query = scene.nextUpdate().path("pre_checkout_query");
        var yes = Json.object().put("pre_checkout_query_id", query.path("id").asText());
        scene.result("answerPreCheckoutQuery", yes.put("ok", true).toString());
        assertThat(Scene.soon(paying).body().path("paid").asBoolean()).isTrue();
        return told();
    }

    private JsonNode told() {
        return scene.nextUpdate().path("message").path("successful_payment");
    }

    private void passes(String by) {
        assertThat(scene.caller.post("/sandbox/clock", "{\"advance\":\"" + by + "\"}").status())
                .isEqualTo(200);
    }

    private int edit(JsonNode paid, boolean cancel) {
        ObjectNode edit =
                Json.object()
                        .put("user_id", ANNA)
                        .put("telegram_payment_charge_id", charge(paid))
                        .put("is_canceled", cancel);
        return scene.bot("editUserStarSubscription", edit.toString()).status();
    }

    private static String charge(JsonNode paid) {
        return paid.path("telegram_payment_charge_id").asText();
    }

    private JsonNode books() {
        return scene.result("getStarTransactions", "{}").path("transactions");
    }

    private int stars() {
        return scene.chat(ANNA).path("stars").asInt();
    }

    @Test
    void eachPeriodIsChargedUnderAnotherIdAndTheSamePayloadWithoutAsking() {
        JsonNode first = begins();
        assertThat(first.path("is_recurring").asBoolean()).isTrue();
        assertThat(first.path("is_first_recurring").asBoolean()).isTrue();

        passes("P30D");
        JsonNode second = told();

        assertThat(second.path("invoice_payload").asText()).isEqualTo("p-1");
        assertThat(second.path("is_recurring").asBoolean()).isTrue();
        assertThat(second.has("is_first_recurring")).isFalse();
        assertThat(charge(second)).isNotEqualTo(charge(first));
        assertThat(second.path("subscription_expiration_date").asLong())
                .isEqualTo(first.path("subscription_expiration_date").asLong() + PERIOD);
        assertThat(scene.journalled("preCheckoutQuery")).isEqualTo(1);
        assertThat(books()).hasSize(2);
        assertThat(books().path(1).path("source").path("subscription_period").asInt())
                .isEqualTo(PERIOD);
        assertThat(stars()).isEqualTo(9_800);
    }

    @Test
    void monthsThatPassAtOnceAreChargedOneByOne() {
        begins();

        passes("P91D");

        told();
        told();
        told();
        assertThat(stars()).isEqualTo(9_600);
    }

    @Test
    void theBotCancelsForGoodAndThePersonForAWhile() {
        JsonNode paid = begins();
        var cancel = Json.object().put("canceled", true);
        assertThat(scene.person(ANNA, "subscription", cancel).body().path("canceled").asBoolean())
                .isTrue();
        var again = Json.object().put("canceled", false);
        assertThat(scene.person(ANNA, "subscription", again).body().path("canceled").asBoolean())
                .isFalse();

        assertThat(edit(paid, true)).isEqualTo(200);
        assertThat(edit(paid, true)).isEqualTo(200);
        assertThat(scene.person(ANNA, "subscription", again).status()).isEqualTo(404);
        passes("P31D");
        assertThat(scene.updates(0)).isEmpty();
        assertThat(books()).hasSize(1);
        assertThat(edit(paid, false)).isEqualTo(400);
    }

    @Test
    void whatTheBotAllowsAgainGoesOnOnlyIfThePersonSaysSo() {
        JsonNode paid = begins();
        assertThat(edit(paid, true)).isEqualTo(200);
        assertThat(edit(paid, false)).isEqualTo(200);
        var again = Json.object().put("canceled", false);
        assertThat(scene.person(ANNA, "subscription", again).body().path("canceled").asBoolean())
                .isFalse();

        passes("P30D");

        assertThat(charge(told())).isNotEqualTo(charge(paid));
    }

    @Test
    void withTooFewStarsItLapses() {
        begins();
        scene.person(ANNA, "stars", Json.object().put("stars", -9_801));

        passes("P31D");

        assertThat(scene.updates(0)).isEmpty();
        assertThat(scene.journalled("subscriptionOver")).isEqualTo(1);
        assertThat(stars()).isEqualTo(99);
    }

    @Test
    void aLateUpdateComesLater() {
        begins();
        scene.fault(
                "{\"standIn\":\"telegram\",\"fault\":\"late-payment\",\"value\":3600,\"times\":1}");
        passes("P30D");
        assertThat(scene.result("getUpdates", "{}")).isEmpty();
        assertThat(books()).hasSize(2);

        passes("PT1H");

        assertThat(told().path("is_recurring").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatTelegramRefuses() {
        scene.refused(
                400,
                "Bad Request: SUBSCRIPTION_PERIOD_INVALID",
                "createInvoiceLink",
                INVOICE.formatted(100, 86_400));
        scene.refused(
                400,
                "Bad Request: CURRENCY_TOTAL_AMOUNT_INVALID",
                "createInvoiceLink",
                INVOICE.formatted(10_001, PERIOD));
        assertThat(edit(Json.object().put("telegram_payment_charge_id", "stx-9"), true))
                .isEqualTo(400);
    }

    @Test
    void goesOnAfterARestart(@TempDir Path folder) {
        scene.close();
        scene = Scene.in(folder);
        scene.say(ANNA, "/start");
        scene.confirmAll();
        JsonNode first = begins();
        scene.close();
        scene = Scene.in(folder);

        passes("P30D");

        assertThat(charge(told())).isNotEqualTo(charge(first));
    }
}
