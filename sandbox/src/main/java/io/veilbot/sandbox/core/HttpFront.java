package io.veilbot.sandbox.core;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listening port: every request is answered by the router on a virtual thread of its own. */
public final class HttpFront implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpFront.class);

    private final HttpServer server;
    private final Router router;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private HttpFront(HttpServer server, Router router) {
        this.server = server;
        this.router = router;
    }

    static {
        // Without it, small answers wait some 40 ms for the other side's delayed acknowledgement.
        preset("sun.net.httpserver.nodelay", "true");
        // Clients keep idle connections for 30 s; so must we, or their next POST meets a closed
        // door.
        preset("sun.net.httpserver.idleInterval", "300");
    }

    /** Serves a bound server that was not started yet; HTTP or HTTPS. */
    public static HttpFront serve(HttpServer bound, Router router) {
        HttpFront front = new HttpFront(bound, router);
        bound.createContext("/", front::exchange);
        bound.setExecutor(front.threads);
        bound.start();
        return front;
    }

    /** To be called before the first server is made, as the JDK reads its settings once. */
    public static void prepare() {
        log.trace("The server settings of this process are in place");
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void exchange(HttpExchange exchange) {
        try (exchange) {
            Answer answer = answer(exchange);
            if (!answer.isHangUp()) {
                send(exchange, answer);
            }
        } catch (IOException e) {
            log.debug("A caller of the sandbox went away: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, InterruptedException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name, values.getFirst()));
        String query = exchange.getRequestURI().getRawQuery();
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getRawPath();
        try {
            return router.answer(
                    Request.of(
                            exchange.getRequestMethod(),
                            path,
                            query == null ? "" : query,
                            headers,
                            body));
        } catch (RuntimeException e) {
            log.error("The sandbox failed to answer {} {}", exchange.getRequestMethod(), path, e);
            return Answer.error(500, "The sandbox itself failed: " + e);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.bytes();
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                log.warn("A request is still being handled; the sandbox closes without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
