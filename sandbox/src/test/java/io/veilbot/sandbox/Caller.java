package io.veilbot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls a running sandbox as a program would. */
public final class Caller {

    /** An answer with its JSON body (JSON null if it has none). */
    public record Said(int status, JsonNode body, HttpResponse<String> raw) {}

    private final HttpClient http;
    private final URI base;

    public Caller(HttpClient http, URI base) {
        this.http = http;
        this.base = base;
    }

    public static Caller of(int port) {
        return new Caller(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port));
    }

    public Said get(String path, String... headers) {
        return call("GET", path, null, headers);
    }

    public Said post(String path, String json, String... headers) {
        return call("POST", path, json, headers);
    }

    public Said put(String path, String json, String... headers) {
        return call("PUT", path, json, headers);
    }

    /**
     * @param headers names and values in turn
     */
    public Said call(String method, String path, @Nullable String json, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, HttpRequest.BodyPublishers.ofString(json));
        }
        return send(request.build());
    }

    public Said send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isJson =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            JsonNode body = isJson ? Json.read(answer.body()) : Json.object().nullNode();
            return new Said(answer.statusCode(), body, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
