package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** The methods that change or remove messages. */
final class Editing {
    private static final String SAME =
            "message is not modified: specified new message content and reply markup are exactly"
                    + " the same as a current content and reply markup of the message";

    private final Memory memory;
    private final Files files;
    private final MessageWire wire;

    Editing(Memory memory, Files files, MessageWire wire) {
        this.memory = memory;
        this.files = files;
        this.wire = wire;
    }

    void offer(BotMethods to) {
        to.add("editMessageText", this::editText);
        to.add("editMessageCaption", this::editCaption);
        to.add("editMessageReplyMarkup", p -> keep("editMessageReplyMarkup", p, editable(p)));
        to.add("editMessageMedia", this::editMedia);
        to.add("deleteMessage", this::delete);
    }

    private JsonNode editText(Parameters p) {
        Message before = editable(p);
        if (before.hasMedia()) {
            throw ApiError.badRequest("there is no text in the message to edit");
        }
        return keep("editMessageText", p, before.withText(Sending.text(p)));
    }

    private JsonNode editCaption(Parameters p) {
        Message before = editable(p);
        if (!before.hasMedia()) {
            throw ApiError.badRequest("there is no caption in the message to edit");
        }
        return keep("editMessageCaption", p, before.withText(Sending.caption(p)));
    }

    /** Also gives a picture to a message that was text: its text becomes the caption sent along. */
    private JsonNode editMedia(Parameters p) {
        Message before = editable(p);
        JsonNode media = p.json("media");
        if (media == null || !media.isObject()) {
            throw ApiError.badRequest("can't parse InputMedia: Can't parse media JSON object");
        }
        String given = media.path("media").asText("");
        var caption =
                Sending.caption(
                        media.path("caption").asText(""), media.path("parse_mode").asText(""));
        Message captioned = before.withText(caption);
        return switch (media.path("type").asText()) {
            case "photo" -> {
                var hash = files.photo(p, "media", given);
                yield keep("editMessageMedia", p, captioned.withPhoto(hash));
            }
            case "document" -> {
                var file = files.document(p, "media", given);
                yield keep("editMessageMedia", p, captioned.withDocument(file));
            }
            default ->
                    throw ApiError.badRequest(
                            "can't parse InputMedia: type must be one of photo, document");
        };
    }

    private JsonNode delete(Parameters p) {
        Message message = find(p, "message to delete not found");
        memory.record(Fact.of("deleteMessage").drop(message));
        return Wire.TRUE;
    }

    /** A keyboard that is not sent along is taken away, as in Telegram. */
    private JsonNode keep(String what, Parameters p, Message changed) {
        Message before = editable(p);
        Message after = changed.withMarkup(Keyboard.accepted(p.json("reply_markup")));
        if (Objects.equals(before, after)) {
            throw ApiError.badRequest(SAME);
        }
        Message stamped = after.editedAt(memory.now());
        memory.record(Fact.of(what).keep(stamped));
        return wire.message(stamped);
    }

    private Message editable(Parameters p) {
        Message message = find(p, "message to edit not found");
        if (!message.fromBot() || message.invoice() != null || message.service() != null) {
            throw ApiError.badRequest("message can't be edited");
        }
        return message;
    }

    private Message find(Parameters p, String missing) {
        Person person = memory.people.reachable(p.chat());
        if (!p.has("message_id")) {
            throw ApiError.badRequest("message identifier is not specified");
        }
        Message message = memory.chats.find(person.id(), p.number("message_id", 0));
        if (message == null) {
            throw ApiError.badRequest(missing);
        }
        return message;
    }
}
