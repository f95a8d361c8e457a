package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.LongPoll;
import io.veilbot.sandbox.core.Request;
import io.veilbot.sandbox.core.Router;
import io.veilbot.sandbox.core.StopException;

/**
 * Plays people. Bodies and answers are JSON; errors are {@code {"error": sentence}}.
 *
 * <ul>
 *   <li>{@code GET /sandbox/people[?after=version&timeout=seconds]}: everybody, with the last
 *       message. 1001 Anna (ru), 1002 Boris (ru) and 1003 Chris (en) are always there; any other id
 *       exists from its first use.
 *   <li>{@code POST /sandbox/people {"name", "language", "id"?}}: one more, or whoever has that id;
 *       answers {@code {"id"}}.
 *   <li>{@code POST /sandbox/people/{id}/say {"text"}}: writes to the bot; answers {@code
 *       {"message"}}.
 *   <li>{@code POST /sandbox/people/{id}/press {"button", "message"?}}: presses the newest button
 *       with that label, or one that begins with it, or one that contains it; 404 with the {@code
 *       visible} labels if there is none. Answers {@code {"url"}} for a link, {@code {"copied"}}
 *       for a copy button, {@code {"paid", "charge" or "error"}} for an invoice and, for others,
 *       {@code {"answered", "text", "alert", "url"}} once the bot has answered, at the latest after
 *       ten seconds.
 *   <li>{@code GET /sandbox/people/{id}/chat[?after=version&timeout=seconds]}: the chat, oldest
 *       message first; with {@code after} it waits for a newer version.
 *   <li>{@code POST /sandbox/people/{id}/block} and {@code /unblock}: the bot, by this person.
 * </ul>
 */
final class PeopleApi {
    private static final int CONFLICT = 409;

    private final Memory memory;
    private final Deeds deeds;
    private final Presses presses;
    private final ChatView view;

    PeopleApi(Memory memory, Deeds deeds, Presses presses, ChatView view) {
        this.memory = memory;
        this.deeds = deeds;
        this.presses = presses;
        this.view = view;
    }

    void routes(Router router) {
        router.get("/sandbox/people", this::people);
        router.post("/sandbox/people", this::create);
        router.get("/sandbox/people/{id}/chat", this::chat);
        router.post("/sandbox/people/{id}/say", this::say);
        router.post("/sandbox/people/{id}/press", this::press);
        router.post("/sandbox/people/{id}/block", request -> block(request, true));
        router.post("/sandbox/people/{id}/unblock", request -> block(request, false));
    }

    private Answer people(Request request) throws InterruptedException {
        long after = LongPoll.number(request, "after", -1);
        memory.await(LongPoll.timeout(request), () -> memory.version() > after);
        return answer(view::people);
    }

    private Answer create(Request request) throws InterruptedException {
        JsonNode body = request.json();
        String name = body.path("name").asText("").strip();
        if (name.isEmpty() || name.length() > 64) {
            throw StopException.badRequest("name must have 1 to 64 characters.");
        }
        String language = ChatView.language(body.path("language").asText("ru"));
        long wanted = body.path("id").asLong(0);
        return answer(() -> Json.object().put("id", deeds.create(wanted, name, language).id()));
    }

    private Answer chat(Request request) throws InterruptedException {
        long id = id(request);
        long after = LongPoll.number(request, "after", -1);
        memory.await(LongPoll.timeout(request), () -> memory.chats.version(id) > after);
        return answer(() -> view.chat(memory.people.play(id)));
    }

    private Answer say(Request request) throws InterruptedException {
        String text = request.json().path("text").asText("").strip();
        if (text.isEmpty() || text.length() > 4096) {
            throw StopException.badRequest("text must have 1 to 4096 characters.");
        }
        long id = id(request);
        return answer(() -> Json.object().put("message", deeds.say(unblocked(id), text).id()));
    }

    private Answer press(Request request) throws InterruptedException {
        JsonNode body = request.json();
        String label = body.path("button").asText("");
        if (label.isBlank()) {
            throw StopException.badRequest("button must be a label or the start of one.");
        }
        long id = id(request);
        return answer(() -> presses.press(unblocked(id), label, body.path("message").asLong(0)));
    }

    private Answer block(Request request, boolean now) throws InterruptedException {
        long id = id(request);
        return answer(() -> {
            deeds.block(memory.people.play(id), now);
            return Json.object().put("blocked", now);
        });
    }

    private Person unblocked(long id) {
        Person person = memory.people.play(id);
        if (person.blocked()) {
            String sentence = person.name() + " has blocked the bot; unblock it first.";
            throw new StopException(Answer.error(CONFLICT, sentence));
        }
        return person;
    }

    private Answer answer(Memory.Work<ObjectNode> work) throws InterruptedException {
        return Answer.json(memory.locked(work));
    }

    static long id(Request request) {
        String id = request.variable("id");
        if (!id.matches("[1-9]\\d{0,14}")) {
            throw StopException.notFound("A person's id is a positive number, not \"" + id + "\".");
        }
        return Long.parseLong(id);
    }
}
