package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;

/**
 * Something that happened, on its way into the journal. What a reader of the journal looks for
 * (chat, message, text) lies on top; the sections beneath are what {@link Memory} is made of.
 */
record Fact(String what, ObjectNode data) {
    static Fact of(String what) {
        return new Fact(what, Json.object());
    }

    Fact chat(long chat) {
        data.put("chat", chat);
        return this;
    }

    Fact with(String name, String value) {
        data.put(name, value);
        return this;
    }

    Fact with(String name, JsonNode value) {
        data.set(name, value);
        return this;
    }

    Fact keep(Message message) {
        data.put("chat", message.chat()).put("message", message.id());
        data.put("text", message.text().plain());
        return with("kept", Wire.of(message));
    }

    Fact drop(Message message) {
        return chat(message.chat()).number("message", message.id()).number("dropped", message.id());
    }

    Fact person(Person person) {
        return chat(person.id()).with("person", Wire.of(person));
    }

    Fact update(JsonNode update) {
        return with("update", update);
    }

    Fact transaction(StarLedger.Transaction moved) {
        return with("transaction", Wire.of(moved));
    }

    Fact subscription(Subscriptions.Subscription now) {
        return with("subscription", Wire.of(now));
    }

    Fact number(String name, long value) {
        data.put(name, value);
        return this;
    }
}
