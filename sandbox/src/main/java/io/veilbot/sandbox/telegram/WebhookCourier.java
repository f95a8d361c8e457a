package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Carries updates to the webhook, one after the other, each until it is taken. */
final class WebhookCourier {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final Memory memory;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private volatile String lastError = "";
    private @Nullable Thread thread;

    WebhookCourier(Memory memory) {
        this.memory = memory;
    }

    void start() {
        thread = Thread.ofVirtual().name("sandbox-webhook").start(this::run);
    }

    void close() {
        if (thread != null) {
            thread.interrupt();
        }
        http.shutdownNow();
    }

    /** Empty when the last delivery went well. */
    String lastError() {
        return lastError;
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (true) {
                memory.await(Duration.ofDays(1), this::hasWork);
                JsonNode update = memory.locked(memory.updates::first);
                if (update == null || deliver(memory.updates.webhook(), update)) {
                    pause = FIRST_PAUSE_MILLIS;
                } else {
                    Thread.sleep(pause);
                    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasWork() {
        return memory.updates.webhook().set() && memory.updates.size() > 0;
    }

    private boolean deliver(UpdateQueue.Webhook webhook, JsonNode update)
            throws InterruptedException {
        if (!webhook.set()) {
            return true;
        }
        try {
            int status =
                    http.send(request(webhook, update), BodyHandlers.discarding()).statusCode();
            boolean taken = status / 100 == 2;
            lastError = taken ? "" : "Wrong response from the webhook: " + status;
            if (taken) {
                confirm(update.path("update_id").asLong());
            }
            return taken;
        } catch (IOException | IllegalArgumentException e) {
            lastError = "Connection failed: " + e;
            return false;
        }
    }

    private void confirm(long update) throws InterruptedException {
        memory.locked(() -> {
            memory.record(Fact.of("confirmUpdates").number("confirmed", update + 1));
            return null;
        });
    }

    private static HttpRequest request(UpdateQueue.Webhook webhook, JsonNode update) {
        var request =
                HttpRequest.newBuilder(URI.create(webhook.url()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Json.bytes(update)));
        if (!webhook.secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", webhook.secret());
        }
        return request.build();
    }
}
