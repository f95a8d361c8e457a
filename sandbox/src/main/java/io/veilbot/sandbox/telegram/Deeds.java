package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What people do, told to the bot as updates. To be called with the {@link Memory} locked. */
final class Deeds {
    private static final Duration BUTTON_SPINS = Duration.ofSeconds(15);

    private final Memory memory;
    private final MessageWire wire;
    private final Queries queries;

    Deeds(Memory memory, MessageWire wire, Queries queries) {
        this.memory = memory;
        this.wire = wire;
        this.queries = queries;
    }

    /** Writing is meeting: from now on the bot may write, too. */
    Message say(Person person, String text) {
        long update = memory.updates.nextId();
        Message message = message(person, update, FormattedText.said(text));
        Fact fact = Fact.of("say").keep(message);
        if (!person.met()) {
            fact.person(person.afterMeeting());
        }
        memory.record(fact.update(update(update, "message", wire.message(message))));
        return message;
    }

    /** A message of this person that is not kept yet. */
    Message message(Person person, long update, FormattedText text) {
        return Message.ofPerson(memory.chats.nextId(), person.id(), memory.now(), update, text);
    }

    /**
     * @return the query that the bot has to answer
     */
    String press(Person person, Message message, Button button) {
        long update = memory.updates.nextId();
        String query = queries.ask(update, person.id(), BUTTON_SPINS);
        ObjectNode callback = Json.object().put("id", query);
        callback.set("from", person.user());
        callback.set("message", wire.message(message));
        callback.put("chat_instance", "sandbox-" + person.id()).put("data", button.value());
        memory.record(
                Fact.of("press")
                        .chat(person.id())
                        .number("message", message.id())
                        .with("button", button.label())
                        .with("query", query)
                        .update(update(update, "callback_query", callback)));
        return query;
    }

    @Nullable JsonNode answerTo(String query) {
        return queries.answerTo(query);
    }

    void block(Person person, boolean now) {
        if (person.blocked() == now) {
            return;
        }
        Person after = person.withBlocked(now);
        ObjectNode member = Json.object();
        member.set("chat", person.chat());
        member.set("from", person.user());
        member.put("date", memory.now());
        member.set("old_chat_member", wire.membership(!now));
        member.set("new_chat_member", wire.membership(now));
        memory.record(
                Fact.of(now ? "block" : "unblock")
                        .person(after)
                        .update(update(memory.updates.nextId(), "my_chat_member", member)));
    }

    /**
     * @param wanted an id, or 0 for the next one; whoever has it already stays as they are
     */
    Person create(long wanted, String name, String language) {
        Person known = memory.people.find(wanted);
        if (known != null) {
            return known;
        }
        long id = wanted > 0 ? wanted : memory.people.nextId();
        var person = new Person(id, name, language, false, false);
        memory.record(Fact.of("person").person(person));
        return person;
    }

    ObjectNode told(long update, Message message) {
        return update(update, "message", content(message));
    }

    /** As the bot is to see it. */
    ObjectNode content(Message message) {
        return wire.message(message);
    }

    static ObjectNode update(long id, String kind, JsonNode content) {
        return Json.object().put("update_id", id).set(kind, content);
    }
}
