package io.veilbot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.Sandboxes;
import io.veilbot.sandbox.core.Json;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A sandbox with a bot in it and people who talk to it. */
final class Scene implements AutoCloseable {
    static final long ANNA = 1001;
    static final long BORIS = 1002;

    final Caller caller;
    private final Sandbox sandbox;

    private Scene(Sandbox sandbox) {
        this.sandbox = sandbox;
        caller = Caller.of(sandbox.port());
    }

    static Scene inMemory() {
        return in(null);
    }

    static Scene in(@Nullable Path folder) {
        return new Scene(Sandboxes.in(folder, "http://127.0.0.1:1"));
    }

    /** With Anna, who has pressed Start, and nothing waiting for the bot. */
    static Scene withAnna() {
        Scene scene = inMemory();
        scene.say(ANNA, "/start");
        scene.confirmAll();
        return scene;
    }

    int port() {
        return sandbox.port();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    Said bot(String method, String json) {
        return caller.post("/bot1:token/" + method, json);
    }

    /** Calls and demands success. */
    JsonNode result(String method, String json) {
        Said said = bot(method, json);
        assertThat(said.status()).as("%s: %s", method, said.body()).isEqualTo(200);
        return said.body().path("result");
    }

    /** Calls and demands exactly this refusal. */
    void refused(int code, String description, String method, String json) {
        Said said = bot(method, json);
        assertThat(said.body().path("description").asText()).isEqualTo(description);
        assertThat(said.body().path("error_code").asInt()).isEqualTo(code);
        assertThat(said.status()).isEqualTo(code);
    }

    long send(long person, String text) {
        return send(person, text, Json.object());
    }

    long send(long person, String text, ObjectNode more) {
        ObjectNode body = Json.object().put("chat_id", String.valueOf(person)).put("text", text);
        body.put("method", "sendmessage").setAll(more);
        return result("sendmessage", body.toString()).path("message_id").asLong();
    }

    static ObjectNode keyboard(String... labels) {
        ObjectNode more = Json.object();
        var rows = more.putObject("reply_markup").putArray("inline_keyboard");
        for (String label : labels) {
            rows.addArray().addObject().put("text", label).put("callback_data", "1:" + label);
        }
        return more;
    }

    Said person(long id, String verb, ObjectNode body) {
        return caller.post("/sandbox/people/" + id + "/" + verb, body.toString());
    }

    void say(long id, String text) {
        Said said = person(id, "say", Json.object().put("text", text));
        assertThat(said.status()).as("%s", said.body()).isEqualTo(200);
    }

    Said press(long id, String label) {
        return person(id, "press", Json.object().put("button", label));
    }

    CompletableFuture<Said> pressLater(long id, String label) {
        return CompletableFuture.supplyAsync(() -> press(id, label));
    }

    JsonNode chat(long id) {
        return caller.get("/sandbox/people/" + id + "/chat").body();
    }

    JsonNode lastMessage(long id) {
        JsonNode messages = chat(id).path("messages");
        return messages.path(messages.size() - 1);
    }

    JsonNode updates(long offset) {
        return result("getUpdates", "{\"offset\":%d,\"timeout\":5}".formatted(offset));
    }

    /** Waits for the next update and confirms it. */
    JsonNode nextUpdate() {
        JsonNode first = updates(0).path(0);
        result("getUpdates", "{\"offset\":%d}".formatted(first.path("update_id").asLong() + 1));
        return first;
    }

    void confirmAll() {
        JsonNode waiting = result("getUpdates", "{}");
        long last = waiting.path(waiting.size() - 1).path("update_id").asLong();
        result("getUpdates", "{\"offset\":%d}".formatted(last + 1));
    }

    void fault(String json) {
        assertThat(caller.post("/sandbox/faults", json).status()).isEqualTo(200);
    }

    long journalled(String what) {
        return caller.get("/sandbox/journal?standIn=telegram&what=" + what).body().size();
    }

    static <T> T soon(CompletableFuture<T> future) {
        try {
            return future.get(15, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
