package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;

/** The methods that make new messages. */
final class Sending {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    private final Memory memory;
    private final Files files;
    private final MessageWire wire;

    Sending(Memory memory, Files files, MessageWire wire) {
        this.memory = memory;
        this.files = files;
        this.wire = wire;
    }

    void offer(BotMethods to) {
        to.add("sendMessage", p -> send("sendMessage", p, text(p), message -> message));
        to.add("sendPhoto", this::sendPhoto);
        to.add("sendDocument", this::sendDocument);
    }

    private JsonNode sendPhoto(Parameters p) {
        String photo = files.photo(p, "photo", p.text("photo"));
        return send("sendPhoto", p, caption(p), message -> message.withPhoto(photo));
    }

    private JsonNode sendDocument(Parameters p) {
        var file = files.document(p, "document", p.text("document"));
        return send("sendDocument", p, caption(p), message -> message.withDocument(file));
    }

    JsonNode send(String what, Parameters p, FormattedText text, UnaryOperator<Message> as) {
        Person person = memory.people.reachable(p.chat());
        JsonNode markup = Keyboard.accepted(p.json("reply_markup"));
        long id = memory.chats.nextId();
        Message message = Message.ofBot(id, person.id(), memory.now(), text).withMarkup(markup);
        message = as.apply(message);
        memory.record(Fact.of(what).keep(message));
        return wire.message(message);
    }

    static FormattedText text(Parameters p) {
        var text = FormattedText.of(p.text("text"), p.text("parse_mode"));
        if (text.plain().isBlank()) {
            throw ApiError.badRequest("message text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw ApiError.badRequest("message is too long");
        }
        return text;
    }

    static FormattedText caption(Parameters p) {
        return caption(p.text("caption"), p.text("parse_mode"));
    }

    static FormattedText caption(String written, String parseMode) {
        var caption = FormattedText.of(written, parseMode);
        if (caption.length() > LONGEST_CAPTION) {
            throw ApiError.badRequest("message caption is too long");
        }
        return caption;
    }
}
