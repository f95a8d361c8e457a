package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramFaultsTest {
    private static final String HI = "{\"chat_id\":1001,\"text\":\"hi\"}";
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    private void on(String rest) {
        scene.fault("{\"standIn\":\"telegram\"," + rest + "}");
    }

    @Test
    void failureForOneMethodWearsOffByThatMethodOnly() {
        on("\"fault\":\"http-500\",\"times\":1,\"value\":\"sendMessage\"");
        scene.result("getMe", "{}");
        scene.refused(500, "Internal Server Error", "sendMessage", HI);
        scene.result("sendMessage", HI);
        assertThat(scene.journalled("sendMessage")).isOne();
    }

    @Test
    void rateLimitSaysHowLongToWait() {
        on("\"fault\":\"rate-limit\",\"times\":1,\"value\":7");
        var said = scene.bot("sendMessage", HI);
        assertThat(said.status()).isEqualTo(429);
        assertThat(said.body().path("parameters").path("retry_after").asInt()).isEqualTo(7);
        scene.result("sendMessage", HI);
    }

    @Test
    void messageIsMadeThoughTheAnswerIsLost() {
        on("\"fault\":\"timeout-after-send\",\"times\":1");
        assertThatThrownBy(() -> scene.bot("sendMessage", HI)).isNotNull();
        assertThat(scene.journalled("sendMessage")).isPositive();
        assertThat(scene.lastMessage(ANNA).path("text").asText()).isEqualTo("hi");
    }

    @Test
    void blockedFaultHitsOnePersonOnly() {
        scene.say(Scene.BORIS, "/start");
        on("\"fault\":\"blocked\",\"server\":\"1001\"");
        assertThat(scene.bot("sendMessage", HI).status()).isEqualTo(403);
        assertThat(scene.send(Scene.BORIS, "hi")).isPositive();
    }

    @Test
    void droppedPollsLoseNothing() {
        on("\"fault\":\"drop-polls\",\"times\":1");
        scene.say(ANNA, "still here");
        assertThatThrownBy(() -> scene.bot("getUpdates", "{}")).isNotNull();
        assertThat(scene.nextUpdate().path("message").path("text").asText())
                .isEqualTo("still here");
    }
}
