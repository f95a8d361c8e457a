package io.veilbot.app.stories;

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

/** The pretended outside world by its controls: people, panels, the provider, the clock. */
public final class Outside {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param url where the sandbox answers, or a shop that shows it
     */
    public Outside(URI url) {
        this.url = url;
    }

    public JsonNode get(String path) {
        return json(send(HttpRequest.newBuilder(url.resolve(path))));
    }

    /** The answer as it came, whatever its status. */
    public HttpResponse<String> page(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)));
    }

    /** The page a browser would show. */
    HttpResponse<String> page(String path, String accept) {
        return send(HttpRequest.newBuilder(url.resolve(path)).header("Accept", accept));
    }

    /** What an app is answered that sends these headers. */
    HttpResponse<String> page(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(url.resolve(path));
        headers.forEach(request::header);
        return send(request);
    }

    /** The answer without its body. */
    HttpResponse<String> head(String path) {
        return send(HttpRequest.newBuilder(url.resolve(path)).HEAD());
    }

    public JsonNode post(String path, Map<String, ?> body) {
        return json(posted(path, JSON.valueToTree(body)));
    }

    public HttpResponse<String> posted(String path, JsonNode body) {
        return posted(path, body.toString(), Map.of());
    }

    /** Whatever text, with more headers. */
    HttpResponse<String> posted(String path, String body, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(url.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
