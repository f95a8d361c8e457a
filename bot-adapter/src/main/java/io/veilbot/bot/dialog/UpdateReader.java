package io.veilbot.bot.dialog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Language;
import java.util.Set;

/** Reads updates. Whatever does not look like one of ours is nothing. */
final class UpdateReader {
    private static final Set<String> GONE = Set.of("kicked", "left");

    private final ObjectMapper json;

    UpdateReader(ObjectMapper json) {
        this.json = json;
    }

    Incoming read(String update) {
        JsonNode root = parsed(update);
        if (root.hasNonNull("message")) {
            return said(root.path("message"));
        }
        if (root.hasNonNull("callback_query")) {
            return tapped(root.path("callback_query"));
        }
        if (root.hasNonNull("my_chat_member")) {
            return barred(root.path("my_chat_member"));
        }
        return new Incoming.Nothing();
    }

    private JsonNode parsed(String update) {
        try {
            return json.readTree(update);
        } catch (JsonProcessingException e) {
            // Its message would quote the update.
            throw new IllegalArgumentException("a stored update is not JSON");
        }
    }

    private static Incoming said(JsonNode message) {
        return isPrivate(message)
                ? new Incoming.Said(person(message.path("from")), message.path("text").asText(""))
                : new Incoming.Nothing();
    }

    private static Incoming tapped(JsonNode query) {
        JsonNode message = query.path("message");
        return isPrivate(message) && query.hasNonNull("id")
                ? new Incoming.Tapped(
                        person(query.path("from")),
                        query.path("id").asText(),
                        message.path("message_id").asLong(),
                        query.path("data").asText(""))
                : new Incoming.Nothing();
    }

    private static Incoming barred(JsonNode change) {
        String status = change.path("new_chat_member").path("status").asText("");
        return isPrivate(change)
                ? new Incoming.Barred(person(change.path("from")), GONE.contains(status))
                : new Incoming.Nothing();
    }

    /** In a private chat the chat's id is the person's. */
    private static boolean isPrivate(JsonNode place) {
        JsonNode chat = place.path("chat");
        return chat.path("type").asText("").equals("private") && chat.path("id").isIntegralNumber();
    }

    private static Person person(JsonNode from) {
        String name =
                (from.path("first_name").asText("") + " " + from.path("last_name").asText(""))
                        .strip();
        return new Person(
                from.path("id").asLong(),
                name,
                Language.ofCode(from.path("language_code").asText("en")));
    }
}
