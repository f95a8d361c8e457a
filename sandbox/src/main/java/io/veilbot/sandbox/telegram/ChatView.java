package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a person sees, for the page and for tests. */
final class ChatView {
    private static final int RECENT = 50;
    private final Memory memory;
    private final Typing typing;

    ChatView(Memory memory, Typing typing) {
        this.memory = memory;
        this.typing = typing;
    }

    /** Everybody, with the last message of each. */
    ObjectNode people() {
        ObjectNode view = Json.object().put("version", memory.version());
        ArrayNode list = view.putArray("people");
        memory.people.all().forEach(person -> list.add(listed(person)));
        return view;
    }

    private ObjectNode listed(Person person) {
        ObjectNode json = person(person).put("version", memory.chats.version(person.id()));
        List<Message> messages = memory.chats.messages(person.id());
        if (!messages.isEmpty()) {
            Message last = messages.getLast();
            ObjectNode shown = json.putObject("last").put("from", from(last));
            shown.put("text", last.text().plain()).put("photo", last.photo() != null);
            shown.put("at", Instant.ofEpochSecond(last.at()).toString());
        }
        ArrayNode recent = json.putArray("fromBot");
        messages.reversed().stream()
                .filter(Message::fromBot)
                .limit(RECENT)
                .forEach(message -> recent.add(message.id()));
        return json;
    }

    private static ObjectNode person(Person person) {
        return Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("language", person.language())
                .put("blocked", person.blocked());
    }

    /** One chat, oldest message first. */
    ObjectNode chat(Person person) {
        ObjectNode view = Json.object().put("version", memory.chats.version(person.id()));
        view.set("person", person(person));
        view.put("stars", memory.stars.purseOf(person.id()));
        view.putObject("bot").put("name", Bot.NAME).put("username", Bot.USERNAME);
        view.put("typing", typing.in(person.id()));
        view.put("description", about(person, "description").asText(""));
        view.set("commands", about(person, "commands"));
        ArrayNode messages = view.putArray("messages");
        memory.chats.messages(person.id()).forEach(message -> messages.add(message(message)));
        return view;
    }

    private JsonNode about(Person person, String what) {
        JsonNode found = memory.profile.seenBy(what, person.id(), person.language());
        return Objects.requireNonNullElse(found, Json.array());
    }

    private static String from(Message message) {
        return message.fromBot() ? "bot" : "person";
    }

    private ObjectNode message(Message message) {
        ObjectNode json = Json.object().put("id", message.id()).put("from", from(message));
        json.put("at", Instant.ofEpochSecond(message.at()).toString());
        json.put("text", message.text().plain()).put("html", message.text().html());
        json.put("edited", message.edited() > 0).put("photo", message.photo() != null);
        if (!message.fromBot()) {
            json.put("seen", memory.updates.seen(message.update()));
        }
        attachments(json, message);
        ArrayNode buttons = json.putArray("buttons");
        Keyboard.buttons(message.markup()).forEach(button -> buttons.add(button(button)));
        return json;
    }

    private static void attachments(ObjectNode json, Message message) {
        if (message.photo() != null) {
            json.put("photoUrl", "/sandbox/blobs/" + message.photo());
        }
        var document = message.document();
        if (document != null) {
            ObjectNode file = json.putObject("document").put("name", document.name());
            file.put("url", "/sandbox/blobs/" + document.hash()).put("size", document.size());
        }
        JsonNode invoice = message.invoice();
        if (invoice != null) {
            ObjectNode shown = json.putObject("invoice");
            shown.put("title", invoice.path("title").asText());
            shown.put("description", invoice.path("description").asText());
            shown.put("stars", invoice.path("total_amount").asInt());
        }
        if (message.service() != null) {
            json.put("service", message.service());
        }
    }

    private ObjectNode button(Button button) {
        ObjectNode json = Json.object().put("label", button.label()).put("row", button.row());
        return switch (button.kind()) {
            case COPY -> json.put("copy", button.value());
            case CALLBACK -> json.put("action", button.value());
            case PAY -> json.put("action", "pay");
            case URL, WEB_APP -> link(json, button.value());
        };
    }

    private ObjectNode link(ObjectNode json, String url) {
        JsonNode invoice = memory.stars.invoiceBehind(url);
        if (invoice != null) {
            json.put("stars", invoice.path("total_amount").asInt());
            json.put("title", invoice.path("title").asText());
        }
        return json.put("url", url);
    }

    static String language(String wanted) {
        return wanted.toLowerCase(Locale.ROOT).startsWith("ru") ? "ru" : "en";
    }
}
