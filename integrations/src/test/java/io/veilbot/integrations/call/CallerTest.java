package io.veilbot.integrations.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.Reply.NoAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<CountDownLatch> answers =
            new AtomicReference<>(new CountDownLatch(0));
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    await(answers.get());
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void close() {
        answers.get().countDown();
        end.countDown();
        server.stop(0);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply call(Duration whole) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (var caller = Caller.trustingAuthorities(whole)) {
            return caller.send(HttpRequest.newBuilder(address).build());
        }
    }

    /** On two cores it has one thread, and libraries block it for seconds. */
    @Test
    void anAnswerComesThoughThePoolThatAllShareIsTaken() {
        for (int thread = 0; thread < Runtime.getRuntime().availableProcessors(); thread++) {
            ForkJoinPool.commonPool().execute(() -> await(end));
        }
        assertThat(call(Duration.ofSeconds(10))).isEqualTo(new Answer(204, "", List.of()));
    }

    @Test
    void whoNeverAnswersIsNotWaitedFor() {
        answers.set(new CountDownLatch(1));
        assertThat(call(Duration.ofMillis(300))).isEqualTo(new NoAnswer("no-answer-in-time"));
    }
}
