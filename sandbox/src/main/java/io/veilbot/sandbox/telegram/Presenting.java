package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.veilbot.sandbox.core.Json;
import java.util.Objects;

/** The methods about the bot itself, its menu and its chats. */
final class Presenting {
    private final Memory memory;
    private final Files files;
    private final Bot bot;
    private final Typing typing;

    Presenting(Memory memory, Files files, Bot bot, Typing typing) {
        this.memory = memory;
        this.files = files;
        this.bot = bot;
        this.typing = typing;
    }

    void offer(BotMethods to) {
        to.add("getMe", _ -> me());
        to.add("setMyCommands", this::setCommands);
        to.add("deleteMyCommands", p -> put("deleteMyCommands", commandsKey(p), Json.array()));
        to.add("getMyCommands", this::getCommands);
        to.add("setMyDescription", p -> putText("setMyDescription", p, "description"));
        to.add(
                "setMyShortDescription",
                p -> putText("setMyShortDescription", p, "short_description"));
        to.add("setMyName", p -> putText("setMyName", p, "name"));
        to.add("setChatMenuButton", p -> put("setChatMenuButton", "menu_button", value(p)));
        to.add("sendChatAction", this::sendAction);
        to.add("getChat", this::getChat);
        to.add("getFile", this::getFile);
    }

    private ObjectNode me() {
        return bot.user()
                .put("can_join_groups", false)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false);
    }

    private JsonNode setCommands(Parameters p) {
        JsonNode commands = p.json("commands");
        if (commands == null || !commands.isArray()) {
            throw ApiError.badRequest("can't parse commands JSON object");
        }
        for (JsonNode command : commands) {
            if (!command.path("command").asText().matches("/?[a-z0-9_]{1,32}")) {
                throw ApiError.badRequest("BOT_COMMAND_INVALID");
            }
            int length = command.path("description").asText().length();
            if (length < 1 || length > 256) {
                throw ApiError.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
        }
        return put("setMyCommands", commandsKey(p), commands);
    }

    private JsonNode getCommands(Parameters p) {
        return Objects.requireNonNullElse(memory.profile.exact(commandsKey(p)), Json.array());
    }

    private static String commandsKey(Parameters p) {
        JsonNode scope = p.json("scope");
        String type = scope == null ? "default" : scope.path("type").asText("default");
        if (type.equals("chat") && scope != null) {
            type = "chat:" + scope.path("chat_id").asText();
        }
        return Profile.key("commands", type, p.text("language_code"));
    }

    private JsonNode putText(String method, Parameters p, String field) {
        String key = Profile.key(field, "default", p.text("language_code"));
        return put(method, key, TextNode.valueOf(p.text(field)));
    }

    private static JsonNode value(Parameters p) {
        return Objects.requireNonNullElse(p.json("menu_button"), Json.object());
    }

    private JsonNode put(String method, String key, JsonNode value) {
        memory.record(Fact.of(method).with("profile", key).with("value", value));
        return Wire.TRUE;
    }

    private JsonNode sendAction(Parameters p) {
        Person person = memory.people.reachable(p.chat());
        typing.begin(person.id());
        memory.touch(person.id());
        return Wire.TRUE;
    }

    private JsonNode getChat(Parameters p) {
        return memory.people
                .reachable(p.chat())
                .chat()
                .put("accent_color_id", 0)
                .put("max_reaction_count", 11);
    }

    private JsonNode getFile(Parameters p) {
        String id = p.text("file_id");
        byte[] bytes = files.byId(id);
        return Json.object()
                .put("file_id", id)
                .put("file_unique_id", Files.hash(id).substring(0, 16))
                .put("file_size", bytes.length)
                .put("file_path", "files/" + Files.hash(id));
    }
}
