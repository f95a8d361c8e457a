package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is kept.
 *
 * @param id counted over all chats, as Telegram does in private chats
 * @param chat the person's id
 * @param at Unix seconds
 * @param edited Unix seconds of the last change, 0 when there was none
 * @param update the update that told the bot, 0 for the bot's own messages
 * @param photo what {@link Blobs} keeps it under
 * @param invoice an "Invoice" of the Bot API with its payload besides
 * @param service "successful_payment" or "refunded_payment", with its content in {@code details}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Message(
        long id,
        long chat,
        boolean fromBot,
        long at,
        long edited,
        long update,
        FormattedText text,
        @Nullable String photo,
        @Nullable Attachment document,
        @Nullable JsonNode markup,
        @Nullable JsonNode invoice,
        @Nullable String service,
        @Nullable JsonNode details) {

    /** A file that is not shown but offered for download. */
    record Attachment(String hash, String name, int size) {}

    static Message ofBot(long id, long chat, long at, FormattedText text) {
        return new Message(id, chat, true, at, 0, 0, text, null, null, null, null, null, null);
    }

    static Message ofPerson(long id, long chat, long at, long update, FormattedText text) {
        return new Message(
                id, chat, false, at, 0, update, text, null, null, null, null, null, null);
    }

    Message withPhoto(@Nullable String hash) {
        return new Message(
                id, chat, fromBot, at, edited, update, text, hash, null, markup, invoice, service,
                details);
    }

    Message withDocument(Attachment file) {
        return new Message(
                id, chat, fromBot, at, edited, update, text, null, file, markup, invoice, service,
                details);
    }

    Message withText(FormattedText now) {
        return new Message(
                id, chat, fromBot, at, edited, update, now, photo, document, markup, invoice,
                service, details);
    }

    Message withMarkup(@Nullable JsonNode now) {
        return new Message(
                id, chat, fromBot, at, edited, update, text, photo, document, now, invoice, service,
                details);
    }

    Message withInvoice(JsonNode asked) {
        return new Message(
                id, chat, fromBot, at, edited, update, text, photo, document, markup, asked,
                service, details);
    }

    Message withService(String kind, JsonNode content) {
        return new Message(
                id, chat, fromBot, at, edited, update, text, photo, document, markup, invoice, kind,
                content);
    }

    Message editedAt(long second) {
        return new Message(
                id, chat, fromBot, at, second, update, text, photo, document, markup, invoice,
                service, details);
    }

    boolean hasMedia() {
        return photo != null || document != null;
    }
}
