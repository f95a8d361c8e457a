package io.veilbot.app.providers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.veilbot.app.stories.Soon;
import io.veilbot.integrations.payments.CallbackMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a provider's callbacks come in; keeps them as the shop would. */
final class ShopDoor implements AutoCloseable {

    private final HttpServer server;
    private final List<CallbackMessage> came = new CopyOnWriteArrayList<>();

    ShopDoor() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/callbacks/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            came.add(
                    new CallbackMessage(
                            headers, exchange.getRequestBody().readAllBytes(), Instant.now()));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Waits for a callback that names this. */
    CallbackMessage about(String id) {
        return Soon.there(
                "a callback about " + id,
                () -> came.stream().filter(one -> one.text().contains(id)).findFirst(),
                came::size);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
