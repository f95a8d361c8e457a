package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.HttpFront;
import io.veilbot.sandbox.core.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The shop's callback door: keeps what it was told and answers as it is set to. */
final class ShopDoor implements AutoCloseable {

    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpFront front;
    volatile int answer = 200;

    ShopDoor() {
        try {
            Router router =
                    new Router()
                            .post(
                                    "/callbacks/yookassa",
                                    request -> {
                                        told.add(request.json());
                                        return Answer.empty(answer);
                                    });
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            front = HttpFront.serve(HttpServer.create(any, 0), router);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + front.port();
    }

    List<String> events() {
        return told.stream().map(one -> one.path("event").asText()).toList();
    }

    List<JsonNode> told() {
        return told;
    }

    @Override
    public void close() {
        front.close();
    }
}
