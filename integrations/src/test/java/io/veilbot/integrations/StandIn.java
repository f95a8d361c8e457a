package io.veilbot.integrations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Answers with what a test told it to, in that order, and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /**
     * @param status 0 closes the connection without an answer
     */
    private record Answer(int status, String body, Map<String, String> headers) {}

    /** One request. */
    public record Asked(String line, Map<String, String> headers, String body) {}

    private StandIn(HttpServer server) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static StandIn plain() throws IOException {
        return new StandIn(HttpServer.create(loopback(), 0));
    }

    public static StandIn secure(SSLContext context) throws IOException {
        var server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new StandIn(server);
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    public StandIn answering(int status, String body) {
        answers.add(new Answer(status, body, Map.of()));
        return this;
    }

    public StandIn redirecting(String location) {
        answers.add(new Answer(302, "", Map.of("Location", location)));
        return this;
    }

    public StandIn hangingUp() {
        return answering(0, "");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = new java.util.TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(new Asked(line, headers, body));
        Answer answer = answers.poll();
        if (answer == null || answer.status() == 0) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
