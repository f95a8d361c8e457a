package io.veilbot.app.tunnels;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.UUID;

/** A page on this machine that a tunnel can lead to. */
final class LocalPage implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 2_000;

    private final String words = UUID.randomUUID().toString();
    private final HttpServer server;

    LocalPage() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** Every look is a connection of its own: one that is open would outlive its key. */
    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = words.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Whether it can be read through a SOCKS proxy on this machine. */
    boolean isSeenThrough(int socksPort) {
        var proxy =
                new Proxy(
                        Proxy.Type.SOCKS,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), socksPort));
        try {
            URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            var connection = (HttpURLConnection) url.toURL().openConnection(proxy);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), UTF_8).equals(words);
            }
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
