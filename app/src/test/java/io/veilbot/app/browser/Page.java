package io.veilbot.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One tab: goes places, reads, clicks, types, takes pictures. */
final class Page implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;
    private int calls;

    private Page(URI address) {
        this.socket = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    static Page open(int port, int width, int height) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create("http://127.0.0.1:%d/json/new".formatted(port)))
                            .PUT(HttpRequest.BodyPublishers.noBody())
                            .build();
            String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var page =
                    new Page(URI.create(JSON.readTree(body).path("webSocketDebuggerUrl").asText()));
            page.call("Page.enable", JSON.createObjectNode());
            page.size(width, height);
            return page;
        }
    }

    void size(int width, int height) throws IOException, InterruptedException {
        call(
                "Emulation.setDeviceMetricsOverride",
                JSON.createObjectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", width < 500));
    }

    void dark(boolean dark) throws IOException, InterruptedException {
        ObjectNode settings = JSON.createObjectNode();
        settings.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", dark ? "dark" : "light");
        call("Emulation.setEmulatedMedia", settings);
    }

    void go(URI address) throws IOException, InterruptedException {
        call("Page.navigate", JSON.createObjectNode().put("url", address.toString()));
        until("document.readyState === 'complete' && location.href !== 'about:blank'");
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) throws IOException, InterruptedException {
        JsonNode answer =
                call(
                        "Runtime.evaluate",
                        JSON.createObjectNode()
                                .put("expression", expression)
                                .put("returnByValue", true)
                                .put("awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    String text() throws IOException, InterruptedException {
        return value("document.body.innerText").asText();
    }

    /** Waits until an expression is true; the failure shows what the page says instead. */
    void until(String expression) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plusSeconds(40);
        while (Instant.now().isBefore(deadline)) {
            if (value("Boolean(" + expression + ")").asBoolean()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("never true: " + expression + "\n" + text());
    }

    void untilTextHas(String words) throws IOException, InterruptedException {
        until("document.body && document.body.innerText.includes(%s)".formatted(quote(words)));
    }

    /** Clicks the last visible button or link whose text starts so. */
    void click(String label) throws IOException, InterruptedException {
        String find =
                "[...document.querySelectorAll('button, a, summary')].filter(e => e.offsetParent"
                        + " && e.innerText.trim().startsWith(%s)).at(-1)".formatted(quote(label));
        until(find);
        value("(" + find + ").click()");
    }

    void type(String selector, String text) throws IOException, InterruptedException {
        String field = "document.querySelector(" + quote(selector) + ")";
        until(field);
        value(field + ".focus()");
        call("Input.insertText", JSON.createObjectNode().put("text", text));
    }

    void picture(Path file) throws IOException, InterruptedException {
        String data =
                call("Page.captureScreenshot", JSON.createObjectNode().put("format", "png"))
                        .path("data")
                        .asText();
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.write(file, Base64.getDecoder().decode(data));
    }

    static String quote(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }

    private JsonNode call(String method, ObjectNode parameters)
            throws IOException, InterruptedException {
        int id = ++calls;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        socket.sendText(message.toString(), true).join();
        while (true) {
            @Nullable String text = answers.poll(60, TimeUnit.SECONDS);
            if (text == null) {
                throw new IOException("Chromium does not answer " + method);
            }
            JsonNode answer = JSON.readTree(text);
            if (answer.path("id").asInt() == id) {
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                answers.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
