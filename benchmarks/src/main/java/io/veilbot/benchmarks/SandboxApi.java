package io.veilbot.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The stand-ins' control interface, where people are played. */
final class SandboxApi {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI url;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    SandboxApi(URI url) {
        this.url = url;
    }

    JsonNode get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(url.resolve(path)));
    }

    JsonNode post(String path, Map<String, String> body) throws InterruptedException {
        String text = json.valueToTree(body).toString();
        return send(
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    private JsonNode send(HttpRequest.Builder request) throws InterruptedException {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "the sandbox answered " + answer.statusCode() + " to " + answer.uri());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
