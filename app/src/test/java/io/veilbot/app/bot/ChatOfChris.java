package io.veilbot.app.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;

/** Chris (1003, English) at the Telegram stand-in: says, taps, and sees what the bot answers. */
final class ChatOfChris {
    private static final long CHRIS = 1003;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    /**
     * @param port of the stand-in
     */
    ChatOfChris(int port) {
        this.port = port;
    }

    void blocksTheBot() {
        post("/sandbox/people/" + CHRIS + "/block", Map.of());
    }

    void say(String text) {
        post("/sandbox/people/" + CHRIS + "/say", Map.of("text", text));
    }

    void press(String label) {
        post("/sandbox/people/" + CHRIS + "/press", Map.of("button", label));
    }

    /** A tap that was under way while the card changed: the button may be gone by now. */
    void press(String label, long message) {
        post("/sandbox/people/" + CHRIS + "/press", Map.of("button", label, "message", message));
    }

    /** Waits until the newest message of the bot contains this. */
    JsonNode card(String text) {
        eventually(text + " in the chat", () -> cardSays(text));
        return fromBot().getLast();
    }

    private boolean cardSays(String text) {
        return !fromBot().isEmpty() && fromBot().getLast().path("text").asText().contains(text);
    }

    /** Gives the newest message of the bot this time to contain this; goes on if it does not. */
    void seesWithin(Duration time, String text) {
        long end = System.nanoTime() + time.toNanos();
        while (!cardSays(text) && System.nanoTime() < end) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    List<JsonNode> fromBot() {
        JsonNode chat = get("/sandbox/people/" + CHRIS + "/chat");
        return StreamSupport.stream(chat.path("messages").spliterator(), false)
                .filter(message -> message.path("from").asText().equals("bot"))
                .toList();
    }

    void eventually(String what, BooleanSupplier check) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!check.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + "; chat: " + fromBot()).isLessThan(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private JsonNode get(String path) {
        return call(HttpRequest.newBuilder(at(path)).GET());
    }

    private void post(String path, Map<String, ?> body) {
        String text = json.valueToTree(body).toString();
        call(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private JsonNode call(HttpRequest.Builder request) {
        try {
            return json.readTree(
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
