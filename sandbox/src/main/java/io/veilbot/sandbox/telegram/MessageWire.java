package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/** Messages as the Bot API shows them to a bot. */
final class MessageWire {
    private final Memory memory;
    private final Files files;
    private final Bot bot;

    MessageWire(Memory memory, Files files, Bot bot) {
        this.memory = memory;
        this.files = files;
        this.bot = bot;
    }

    ObjectNode message(Message message) {
        Person person = memory.people.play(message.chat());
        ObjectNode json = Json.object().put("message_id", message.id());
        json.set("from", message.fromBot() ? bot.user() : person.user());
        json.set("chat", person.chat());
        json.put("date", message.at());
        if (message.edited() > 0) {
            json.put("edit_date", message.edited());
        }
        content(json, message);
        if (message.markup() != null) {
            json.set("reply_markup", message.markup());
        }
        return json;
    }

    /** The bot as a "ChatMember" of a private chat: "kicked" is how a block looks to it. */
    ObjectNode membership(boolean blocked) {
        ObjectNode member = Json.object().put("status", blocked ? "kicked" : "member");
        member.set("user", bot.user());
        return blocked ? member.put("until_date", 0) : member;
    }

    private void content(ObjectNode json, Message message) {
        if (message.service() != null) {
            json.set(message.service(), message.details());
        } else if (message.invoice() != null) {
            ObjectNode shown = message.invoice().deepCopy();
            shown.remove("payload");
            json.set("invoice", shown);
        } else if (message.hasMedia()) {
            media(json, message);
            text(json, message.text(), "caption", "caption_entities");
        } else {
            text(json, message.text(), "text", "entities");
        }
    }

    private static void text(ObjectNode json, FormattedText text, String field, String entities) {
        if (!text.plain().isEmpty()) {
            json.put(field, text.plain());
        }
        if (!text.entities().isEmpty()) {
            json.set(entities, Wire.of(text.entities()));
        }
    }

    private void media(ObjectNode json, Message message) {
        if (message.photo() != null) {
            byte[] bytes = files.bytes(message.photo());
            ObjectNode size = file(message.photo(), bytes.length);
            size.put("width", Images.width(bytes)).put("height", Images.height(bytes));
            json.putArray("photo").add(size);
        }
        var document = message.document();
        if (document != null) {
            ObjectNode file = file(document.hash(), document.size());
            json.set("document", file.put("file_name", document.name()));
        }
    }

    private static ObjectNode file(String hash, int size) {
        return Json.object()
                .put("file_id", Files.id(hash))
                .put("file_unique_id", hash.substring(0, 16))
                .put("file_size", size);
    }
}
