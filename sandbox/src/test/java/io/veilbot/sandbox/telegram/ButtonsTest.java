package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ButtonsTest {
    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void pressWaitsForTheAnswer() {
        scene.send(ANNA, "menu", Scene.keyboard("Buy now"));
        var press = scene.pressLater(ANNA, "buy");
        JsonNode query = scene.nextUpdate().path("callback_query");
        assertThat(query.path("data").asText()).isEqualTo("1:Buy now");
        assertThat(query.path("message").path("text").asText()).isEqualTo("menu");
        answer(query, "Done");
        JsonNode answered = Scene.soon(press).body();
        assertThat(answered.path("text").asText()).isEqualTo("Done");
        assertThat(answered.path("alert").asBoolean()).isTrue();
    }

    @Test
    void twoPressesAreTwoQueriesAndEachIsAnsweredOnce() {
        scene.send(ANNA, "menu", Scene.keyboard("Buy"));
        var one = scene.pressLater(ANNA, "Buy");
        JsonNode first = scene.nextUpdate().path("callback_query");
        var two = scene.pressLater(ANNA, "Buy");
        JsonNode second = scene.nextUpdate().path("callback_query");
        assertThat(first.path("id")).isNotEqualTo(second.path("id"));
        answer(second, "second");
        answer(first, "first");
        assertThat(Scene.soon(one).body().path("text").asText()).isEqualTo("first");
        assertThat(Scene.soon(two).body().path("text").asText()).isEqualTo("second");
        String again = "{\"callback_query_id\":\"%s\"}".formatted(first.path("id").asText());
        scene.refused(400, TOO_OLD, "answerCallbackQuery", again);
        assertThat(scene.journalled("press")).isEqualTo(2);
    }

    @Test
    void exactLabelGoesBeforeANewerLongerOne() {
        scene.send(ANNA, "old", Scene.keyboard("Pay"));
        scene.send(ANNA, "new", Scene.keyboard("Pay later"));
        var press = scene.pressLater(ANNA, "Pay");
        JsonNode query = scene.nextUpdate().path("callback_query");
        assertThat(query.path("message").path("text").asText()).isEqualTo("old");
        answer(query, "");
        assertThat(Scene.soon(press).body().path("answered").asBoolean()).isTrue();
    }

    @Test
    void linksAndCopiesAreToldWithoutAskingTheBot() {
        var markup = Json.object();
        var row = markup.putObject("reply_markup").putArray("inline_keyboard").addArray();
        row.addObject().put("text", "Open").put("url", "http://127.0.0.1:1/c/x");
        row.addObject().put("text", "Copy").putObject("copy_text").put("text", "ss://key");
        scene.send(ANNA, "key", markup);
        assertThat(scene.press(ANNA, "Open").body().path("url").asText())
                .isEqualTo("http://127.0.0.1:1/c/x");
        assertThat(scene.press(ANNA, "Copy").body().path("copied").asText()).isEqualTo("ss://key");
        assertThat(scene.result("getUpdates", "{}")).isEmpty();
    }

    @Test
    void missingButtonListsTheVisibleOnes() {
        scene.send(ANNA, "menu", Scene.keyboard("Buy", "Help"));
        JsonNode body = scene.press(ANNA, "Sell").body();
        assertThat(body.path("visible").toString()).isEqualTo("[\"Buy\",\"Help\"]");
    }

    private void answer(JsonNode query, String text) {
        var answer = Json.object().put("callback_query_id", query.path("id").asText());
        answer.put("text", text).put("show_alert", true);
        scene.result("answercallbackquery", answer.toString());
    }
}
