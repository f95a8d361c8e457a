package io.veilbot.bot.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.veilbot.bot.telegram.TelegramAddress;
import io.veilbot.bot.telegram.Wires;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateSourceTest {
    private HttpServer server;
    private UpdateSource source;
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/bot1:token/getUpdates",
                exchange -> {
                    byte[] question = exchange.getRequestBody().readAllBytes();
                    asked.set(new String(question, StandardCharsets.UTF_8));
                    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        source =
                new UpdateSource(
                        Wires.forPolls(Duration.ofSeconds(25)),
                        new TelegramAddress(base, "1:token"),
                        Duration.ofSeconds(25),
                        new ObjectMapper(),
                        new HashOnlyVault());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void bringsUpdatesAsTheyAreAndLeavesOutWhatHasNoNumber() throws PollFailure {
        answer =
                """
                {"ok":true,"result":[{"update_id":3,"message":{"from":{"id":9},"text":"a"}},
                 {"update_id":4,"callback_query":{"from":{"id":9}}},
                 {"strange":1},{"update_id":"x"},{"update_id":5,"new_kind":{"a":[]}}]}
                """;
        var updates = source.await(3);
        assertThat(updates).extracting(RawUpdate::id).containsExactly(3L, 4L, 5L);
        assertThat(updates)
                .extracting(RawUpdate::lane)
                .containsExactly("bot.lane/9", "bot.lane/9", "update-5");
        assertThat(updates.getFirst().json()).contains("\"text\":\"a\"");
        assertThat(asked.get()).contains("\"offset\":3", "\"timeout\":25", "my_chat_member");
    }

    @Test
    void knowsWhatCannotWait() throws PollFailure {
        answer =
                """
                {"ok":true,"result":[{"update_id":3,"message":{"from":{"id":9}}},
                 {"update_id":4,"pre_checkout_query":{"from":{"id":9}}}]}
                """;

        assertThat(source.await(3)).extracting(RawUpdate::urgent).containsExactly(false, true);
        assertThat(asked.get()).contains("pre_checkout_query");
    }

    @ParameterizedTest
    @CsvSource({"409,0", "429,7", "500,0", "401,0"})
    void failsPolitelyWhenTelegramRefuses(int code, int seconds) {
        status = code;
        answer = "{\"ok\":false,\"parameters\":{\"retry_after\":" + seconds + "}}";
        PollFailure failure = failure();
        assertThat(failure.getMessage()).startsWith(String.valueOf(code));
        assertThat(failure.silence()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "<html>", "null", "[]", "{\"result\":[{\"update_id\":1}]}"})
    void failsPolitelyOnJunk(String junk) {
        answer = junk;
        assertThat(failure().getMessage()).doesNotContain("token");
    }

    @Test
    void failsPolitelyWhenNobodyIsThere() {
        server.stop(0);
        assertThat(failure().getMessage()).isEqualTo("ConnectException");
    }

    private PollFailure failure() {
        return catchThrowableOfType(PollFailure.class, () -> source.await(0));
    }
}
