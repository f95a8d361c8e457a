package io.veilbot.sandbox.yookassa;

import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.ShopAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Carries a notification to the shop's door, once. */
final class Postman implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ShopAddress shop;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    Postman(ShopAddress shop) {
        this.shop = shop;
    }

    /**
     * @param outcome told the HTTP status, or what went wrong; not told when the sandbox closes
     */
    void send(Notification notification, Consumer<String> outcome) {
        threads.execute(() -> carry(notification, outcome));
    }

    private void carry(Notification notification, Consumer<String> outcome) {
        HttpRequest request =
                HttpRequest.newBuilder(shop.at("/callbacks/yookassa"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.bytes(notification.body())))
                        .build();
        try {
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            outcome.accept(Integer.toString(status));
        } catch (IOException e) {
            outcome.accept(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.shutdownNow();
        threads.close();
    }
}
