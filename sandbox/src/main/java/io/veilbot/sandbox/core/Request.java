package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was asked. Header names are looked up in any spelling; repeated names keep the first value.
 */
public final class Request {

    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Map<String, String> variables;

    private Request(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body,
            Map<String, String> variables) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
        this.variables = variables;
    }

    static Request of(
            String method, String path, String rawQuery, Map<String, String> headers, byte[] body) {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        return new Request(method, path, FormBody.fields(rawQuery), anyCase, body, Map.of());
    }

    Request with(Map<String, String> pathVariables) {
        return new Request(method, path, query, headers, body, pathVariables);
    }

    public String method() {
        return method;
    }

    /** As sent, still percent-encoded, without the query. */
    public String path() {
        return path;
    }

    /** The decoded value of a {@code {name}} in the route's pattern. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    public Map<String, String> query() {
        return query;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String contentType() {
        return header("Content-Type").orElse("");
    }

    public byte[] body() {
        return body.clone();
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /**
     * The body as a JSON object; an empty body is an empty object.
     *
     * @throws StopException with 400 if it is something else
     */
    public ObjectNode json() {
        try {
            JsonNode node = body.length == 0 ? Json.object() : Json.read(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw StopException.badRequest("The body is not valid JSON: " + e.getOriginalMessage());
        }
        throw StopException.badRequest("The body must be a JSON object.");
    }

    /** The fields of a url-encoded form. */
    public Map<String, String> form() {
        return contentType().startsWith("application/x-www-form-urlencoded")
                ? FormBody.fields(text())
                : Map.of();
    }

    /** The parts of a multipart form; none if the body is not one. */
    public List<Part> parts() {
        return MultipartBody.parts(contentType(), body);
    }

    /** Whether a person's browser asks, as opposed to a program. */
    public boolean wantsHtml() {
        return header("Accept").orElse("").contains("text/html")
                && !contentType().startsWith("application/json");
    }

    /** Russian or English, whichever the browser names first; English if it names neither. */
    public Locale language() {
        String accepted = header("Accept-Language").orElse("").toLowerCase(Locale.ROOT);
        int russian = accepted.indexOf("ru");
        int english = accepted.indexOf("en");
        boolean preferred = russian >= 0 && (english < 0 || russian < english);
        return preferred ? Locale.of("ru") : Locale.ENGLISH;
    }
}
