package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesTest {
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void longPollIsHeldUntilSomethingHappens() {
        var poll = CompletableFuture.supplyAsync(() -> scene.updates(0));
        scene.say(ANNA, "/help me");
        JsonNode message = Scene.soon(poll).path(0).path("message");
        assertThat(message.path("text").asText()).isEqualTo("/help me");
        assertThat(message.path("entities").path(0).path("type").asText()).isEqualTo("bot_command");
        assertThat(message.path("date").asLong()).isBetween(1_600_000_000L, 4_000_000_000L);
    }

    @Test
    void emptyPollTakesItsTime() {
        long begun = System.nanoTime();
        assertThat(scene.result("getUpdates", "{\"timeout\":1}")).isEmpty();
        assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
    }

    @Test
    void offsetConfirmsAndLimitLimits() {
        scene.say(ANNA, "one");
        scene.say(ANNA, "two");
        JsonNode first = scene.result("getUpdates", "{\"limit\":1}");
        assertThat(first).hasSize(1);
        assertThat(scene.lastMessage(ANNA).path("seen").asBoolean()).isFalse();
        scene.nextUpdate();
        assertThat(scene.nextUpdate().path("message").path("text").asText()).isEqualTo("two");
        assertThat(scene.result("getUpdates", "{}")).isEmpty();
        assertThat(scene.lastMessage(ANNA).path("seen").asBoolean()).isTrue();
    }

    @Test
    void unwantedKindsAreNotQueued() {
        scene.result("getUpdates", "{\"allowed_updates\":[\"callback_query\"]}");
        scene.say(ANNA, "unheard");
        assertThat(scene.result("getUpdates", "{\"allowed_updates\":[]}")).isEmpty();
    }

    @Test
    void newerPollTakesOverFromTheOlderOne() {
        var older =
                CompletableFuture.supplyAsync(
                        () -> scene.bot("getUpdates", "{\"timeout\":10}").status());
        int newer = 200;
        while (!older.isDone() && newer == 200) {
            newer = scene.bot("getUpdates", "{\"timeout\":0}").status();
        }
        assertThat(Scene.soon(older)).isEqualTo(409);
    }

    @Test
    void webhookIsRetriedAndCarriesTheSecret() throws IOException, InterruptedException {
        var secrets = new LinkedBlockingQueue<String>();
        HttpServer shop =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext(
                "/hook",
                exchange -> {
                    String header = "X-Telegram-Bot-Api-Secret-Token";
                    secrets.add(String.valueOf(exchange.getRequestHeaders().getFirst(header)));
                    exchange.sendResponseHeaders(secrets.size() == 1 ? 500 : 200, -1);
                    exchange.close();
                });
        shop.start();
        try {
            String url = "http://127.0.0.1:" + shop.getAddress().getPort() + "/hook";
            scene.result(
                    "setWebhook", "{\"url\":\"%s\",\"secret_token\":\"s3cret\"}".formatted(url));
            assertThat(scene.bot("getUpdates", "{}").status()).isEqualTo(409);
            scene.say(ANNA, "knock");
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (pending() > 0 && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(pending()).isZero();
            assertThat(secrets).containsExactly("s3cret", "s3cret");
            scene.result("deleteWebhook", "{}");
            assertThat(scene.result("getUpdates", "{}")).isEmpty();
        } finally {
            shop.stop(0);
        }
    }

    private int pending() {
        return scene.result("getWebhookInfo", "{}").path("pending_update_count").asInt();
    }
}
