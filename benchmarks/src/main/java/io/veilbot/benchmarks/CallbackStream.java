package io.veilbot.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Providers that call back at a steady pace, each word once, whether or not the shop keeps up. An
 * operation lasts from when it was due to the answer 200, after which the provider forgets.
 */
final class CallbackStream {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI door;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong failed = new AtomicLong();

    CallbackStream(URI shop) {
        door = shop.resolve("/callbacks/yookassa");
    }

    Figure measure(int perSecond, Duration time) throws InterruptedException {
        long all = perSecond * time.toSeconds();
        long apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long number = 0; number < all; number++) {
                long due = start + number * apart;
                sleepUntil(due);
                threads.execute(() -> call(due));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var latencies = Latencies.of(nanos.stream().mapToLong(Long::longValue));
        return Figure.of(
                "callbacks", perSecond, 1, List.of(new Run(latencies, failed.get(), seconds, 0)));
    }

    private static void sleepUntil(long due) throws InterruptedException {
        long left = due - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private void call(long due) {
        try {
            var answer = http.send(notification(), BodyHandlers.discarding());
            if (answer.statusCode() == 200) {
                nanos.add(System.nanoTime() - due);
            } else {
                failed.incrementAndGet();
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest notification() {
        return HttpRequest.newBuilder(door)
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(
                        BodyPublishers.ofString(
                                """
                                {"type":"notification","event":"payment.succeeded",\
                                "object":{"id":"%s"}}\
                                """
                                        .formatted(UUID.randomUUID())))
                .build();
    }
}
