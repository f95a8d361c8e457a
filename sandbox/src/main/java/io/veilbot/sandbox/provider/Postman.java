package io.veilbot.sandbox.provider;

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
    private final Door door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    Postman(ShopAddress shop, Door door) {
        this.shop = shop;
        this.door = door;
    }

    /**
     * @param outcome told the HTTP status, or what went wrong; not told when the sandbox closes
     */
    void send(Notification notification, Consumer<String> outcome) {
        threads.execute(() -> carry(notification, outcome));
    }

    private void carry(Notification notification, Consumer<String> outcome) {
        byte[] body = Json.bytes(notification.body());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(shop.at(door.path()))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        door.proofs().apply(body).forEach(request::header);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
            outcome.accept(Integer.toString(answer.statusCode()));
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
