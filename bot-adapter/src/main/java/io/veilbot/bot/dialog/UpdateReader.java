package io.veilbot.bot.dialog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Language;
import java.time.Instant;
import java.util.Optional;
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
        if (root.hasNonNull("pre_checkout_query")) {
            return wantsToPay(root.path("pre_checkout_query"));
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
        if (!isPrivate(message)) {
            return new Incoming.Nothing();
        }
        Person person = person(message.path("from"));
        if (message.hasNonNull("successful_payment")) {
            return stars(message, "successful_payment")
                    .<Incoming>map(stars -> new Incoming.Paid(person, stars))
                    .orElseGet(Incoming.Nothing::new);
        }
        if (message.hasNonNull("refunded_payment")) {
            return stars(message, "refunded_payment")
                    .<Incoming>map(stars -> new Incoming.PaidBack(person, stars))
                    .orElseGet(Incoming.Nothing::new);
        }
        return new Incoming.Said(person, message.path("text").asText(""));
    }

    private static Incoming wantsToPay(JsonNode query) {
        return stars(query, Instant.EPOCH)
                .filter(_ -> query.hasNonNull("id"))
                .<Incoming>map(stars ->
                        new Incoming.WantsToPay(
                                person(query.path("from")), query.path("id").asText(), stars))
                .orElseGet(Incoming.Nothing::new);
    }

    private static Optional<Stars> stars(JsonNode message, String kind) {
        Instant at = Instant.ofEpochSecond(message.path("date").asLong());
        return stars(message.path(kind), at).filter(stars -> !stars.charge().isEmpty());
    }

    /** Empty for other money: this bot asks for none in chats. */
    private static Optional<Stars> stars(JsonNode about, Instant at) {
        JsonNode amount = about.path("total_amount");
        return about.path("currency").asText("").equals(Stars.CURRENCY)
                        && amount.isIntegralNumber()
                        && amount.asLong() > 0
                ? Optional.of(
                        new Stars(
                                about.path("invoice_payload").asText(""),
                                amount.asLong(),
                                about.path("telegram_payment_charge_id").asText(""),
                                at))
                : Optional.empty();
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
