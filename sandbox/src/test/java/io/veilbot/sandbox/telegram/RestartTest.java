package io.veilbot.sandbox.telegram;

import static io.veilbot.sandbox.telegram.Scene.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @Test
    void restartKeepsChatsUpdatesAndWhoHasMet(@TempDir Path folder) {
        String before;
        long update;
        try (Scene scene = Scene.in(folder)) {
            scene.say(ANNA, "/start");
            scene.confirmAll();
            scene.send(ANNA, "<b>menu</b>", Scene.keyboard("Buy"));
            scene.say(ANNA, "unread");
            before = scene.chat(ANNA).path("messages").toString();
            update = scene.updates(0).path(0).path("update_id").asLong();
        }
        try (Scene scene = Scene.in(folder)) {
            assertThat(scene.chat(ANNA).path("messages").toString()).isEqualTo(before);
            assertThat(scene.updates(0)).hasSize(1);
            assertThat(scene.nextUpdate().path("update_id").asLong()).isEqualTo(update);
            scene.say(ANNA, "more");
            assertThat(scene.nextUpdate().path("update_id").asLong()).isEqualTo(update + 1);
            assertThat(scene.send(ANNA, "hi")).isGreaterThan(103);
        }
    }
}
