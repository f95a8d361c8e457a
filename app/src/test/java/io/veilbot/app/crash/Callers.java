package io.veilbot.app.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.app.stories.Soon;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Providers that call back all the time, each word once, and note what they were told 200 to. */
final class Callers {

    private static final int HOW_MANY = 4;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI door;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong turnedAway = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean calling = true;

    Callers(URI shop) {
        door = shop.resolve("/callbacks/yookassa");
        for (int caller = 0; caller < HOW_MANY; caller++) {
            threads.execute(this::callOnAndOn);
        }
    }

    /** SHA-256 of the callbacks that were answered 200. */
    Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** How many got another answer, or none. */
    long turnedAway() {
        return turnedAway.get();
    }

    /** Waits until so many more have been acknowledged. */
    void awaitMore(int howMany) {
        int enough = acknowledged.size() + howMany;
        Soon.so("callbacks", () -> acknowledged.size() >= enough, acknowledged::size);
    }

    private void callOnAndOn() {
        try {
            while (calling) {
                call(notification());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(String body) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(door)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        if (status(request).filter(code -> code == 200).isPresent()) {
            acknowledged.add(digest(body));
        } else {
            turnedAway.incrementAndGet();
        }
    }

    private Optional<Integer> status(HttpRequest request) throws InterruptedException {
        try {
            return Optional.of(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String notification() {
        return """
        {"type":"notification","event":"payment.succeeded","object":{"id":"%s"}}\
        """
                .formatted(UUID.randomUUID());
    }

    private static String digest(String body) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets those under way have their answer. */
    void stop() {
        calling = false;
        threads.close();
    }
}
