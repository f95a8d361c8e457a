package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static io.veilbot.sandbox.telegram.Scene.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String SAME =
            "Bad Request: message is not modified: specified new message content and reply markup"
                    + " are exactly the same as a current content and reply markup of the message";
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void namesMethodsInAnyCaseAndTakesFormsAndQueries() {
        assertThat(scene.caller.get("/bot1:token/GETME").body().path("result").path("id").asInt())
                .isEqualTo(1);
        String query = "/bot1:token/sendMessage?chat_id=1001&text=%D0%94%D0%B0";
        assertThat(scene.caller.get(query).status()).isEqualTo(200);
        assertThat(scene.lastMessage(ANNA).path("text").asText()).isEqualTo("Да");
    }

    @Test
    void refusesUnknownTokensAndMethods() {
        assertThat(scene.caller.get("/bot1:other/getMe").status()).isEqualTo(401);
        scene.refused(404, "Not Found", "makeTea", "{}");
    }

    @Test
    void refusesToWriteToPeopleWhoNeverWrote() {
        String text = ",\"text\":\"hi\"}";
        scene.refused(400, "Bad Request: chat not found", "sendMessage", "{\"chat_id\":5" + text);
        scene.refused(
                403,
                "Forbidden: bot can't initiate conversation with a user",
                "sendMessage",
                "{\"chat_id\":1002" + text);
    }

    @Test
    void refusesToWriteWhileBlockedAndTellsTheBotOfIt() {
        scene.person(ANNA, "block", Json.object());
        scene.refused(
                403,
                "Forbidden: bot was blocked by the user",
                "sendMessage",
                "{\"chat_id\":1001,\"text\":\"hi\"}");
        JsonNode member = scene.nextUpdate().path("my_chat_member");
        assertThat(member.path("new_chat_member").path("status").asText()).isEqualTo("kicked");
        scene.person(ANNA, "unblock", Json.object());
        assertThat(scene.send(ANNA, "back")).isPositive();
    }

    @Test
    void refusesEmptyLongAndBrokenTexts() {
        scene.refused(
                400, "Bad Request: message text is empty", "sendMessage", "{\"chat_id\":1001}");
        String tooLong = "{\"chat_id\":1001,\"text\":\"%s\"}".formatted("x".repeat(4097));
        scene.refused(400, "Bad Request: message is too long", "sendMessage", tooLong);
        scene.refused(
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"script\" at byte offset"
                        + " 3",
                "sendMessage",
                "{\"chat_id\":1001,\"parse_mode\":\"HTML\",\"text\":\"Я <script>\"}");
    }

    @Test
    void refusesButtonsThatTelegramRefuses() {
        var tooMuch = Scene.keyboard("x".repeat(63));
        tooMuch.put("chat_id", ANNA).put("text", "hi");
        String json = tooMuch.toString();
        scene.refused(400, "Bad Request: BUTTON_DATA_INVALID", "sendMessage", json);
        String app = json.replaceFirst("\"callback_data\":\"[^\"]*\"", "\"url\":\"vless://a@b\"");
        assertThat(scene.bot("sendMessage", app).body().path("description").asText())
                .contains("Unsupported URL protocol");
    }

    @Test
    void editsAreShownAndSameEditsRefused() {
        long id = scene.send(ANNA, "one");
        String edit = "{\"chat_id\":\"1001\",\"message_id\":%d,\"text\":\"two\"}".formatted(id);
        scene.result("editmessagetext", edit);
        scene.refused(400, SAME, "editMessageText", edit);
        assertThat(scene.lastMessage(ANNA).path("text").asText()).isEqualTo("two");
        assertThat(scene.lastMessage(ANNA).path("edited").asBoolean()).isTrue();
        assertThat(scene.journalled("editMessageText")).isOne();
    }

    @Test
    void editWithoutKeyboardTakesItAway() {
        long id = scene.send(ANNA, "one", Scene.keyboard("Buy"));
        assertThat(scene.lastMessage(ANNA).path("buttons")).hasSize(1);
        String edit = "{\"chat_id\":1001,\"message_id\":%d}".formatted(id);
        scene.result("editMessageReplyMarkup", edit);
        assertThat(scene.lastMessage(ANNA).path("buttons")).isEmpty();
    }

    @Test
    void deletedMessagesAreGone() {
        long id = scene.send(ANNA, "one");
        String it = "{\"chat_id\":1001,\"message_id\":%d,\"text\":\"x\"}".formatted(id);
        scene.result("deleteMessage", it);
        scene.refused(400, "Bad Request: message to edit not found", "editMessageText", it);
        scene.refused(400, "Bad Request: message to delete not found", "deleteMessage", it);
    }

    @Test
    void peopleSeeOnlyTheirOwnChat() {
        scene.say(BORIS, "/start");
        scene.send(BORIS, "for Boris", Scene.keyboard("Only Boris"));
        assertThat(scene.chat(ANNA).toString()).doesNotContain("for Boris");
        var missing = scene.press(ANNA, "Only Boris");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().path("visible")).isEmpty();
    }

    @Test
    void commandsFollowTheLanguage() {
        String command = "{\"commands\":[{\"command\":\"start\",\"description\":\"%s\"}]%s}";
        scene.result("setMyCommands", command.formatted("Menu", ""));
        scene.result("setMyCommands", command.formatted("Меню", ",\"language_code\":\"ru\""));
        assertThat(scene.chat(ANNA).path("commands").path(0).path("description").asText())
                .isEqualTo("Меню");
        assertThat(scene.chat(1003).path("commands").path(0).path("description").asText())
                .isEqualTo("Menu");
    }
}
