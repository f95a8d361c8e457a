package io.veilbot.app.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the stand-ins about themselves, and moves what can be moved there. */
final class SandboxClient {

    private static final int TOO_LATE = 409;

    private final URI url;
    private final ObjectMapper json;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    SandboxClient(URI url, ObjectMapper json) {
        this.url = url;
        this.json = json;
    }

    /**
     * @throws UncheckedIOException if the stand-ins do not answer
     */
    JsonNode get(String path) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(url.resolve(path))
                            .timeout(Duration.ofSeconds(40))
                            .build();
            return json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Asks for a change.
     *
     * @return the answer; empty if it is too late for that change
     * @throws IllegalStateException if the stand-ins do not know what is meant
     * @throws UncheckedIOException if they do not answer
     */
    Optional<JsonNode> post(String path, Map<String, ?> body) throws InterruptedException {
        try {
            var request =
                    HttpRequest.newBuilder(url.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            json.writeValueAsBytes(body)))
                            .timeout(Duration.ofSeconds(40))
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(json.readTree(answer.body()));
                case TOO_LATE -> Optional.empty();
                default ->
                        throw new IllegalStateException(path + " answered " + answer.statusCode());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells the stand-ins where the shop is, as its port may change from start to start. */
    void announce(String shopUrl) throws InterruptedException {
        try {
            String body = json.createObjectNode().put("shopUrl", shopUrl).toString();
            var request =
                    HttpRequest.newBuilder(url.resolve("/sandbox/settings"))
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString(body))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
