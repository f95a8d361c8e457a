package io.veilbot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatPageTest {
    private final Scene scene = Scene.withAnna();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void pageRunsUnderAStrictPolicy() {
        var page = scene.caller.get("/sandbox/chat/1001").raw();
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("style=", "onclick=", "http://", "https://");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)");
    }

    @Test
    void everyAssetOfThePageIsThere() {
        for (String name :
                new String[] {
                    "chat.css",
                    "chat.js",
                    "chat-api.js",
                    "chat-render.js",
                    "chat-side.js",
                    "chat-words.js",
                    "chat-icon.svg"
                }) {
            assertThat(scene.caller.get("/sandbox/assets/" + name).status())
                    .as(name)
                    .isEqualTo(200);
        }
    }

    @Test
    void peopleListWaitsForNews() {
        long version = scene.caller.get("/sandbox/people").body().path("version").asLong();
        var created =
                scene.caller.post("/sandbox/people", "{\"name\":\"Dora\",\"language\":\"en\"}");
        assertThat(created.body().path("id").asLong()).isEqualTo(1004);
        var news = scene.caller.get("/sandbox/people?timeout=10&after=" + version).body();
        assertThat(news.path("people").toString()).contains("Dora");
    }

    @Test
    void personWithAnIdOfTheirOwnIsMadeOnce() {
        var dora = "{\"name\":\"Dora\",\"language\":\"en\",\"id\":2001}";
        assertThat(scene.caller.post("/sandbox/people", dora).body().path("id").asLong())
                .isEqualTo(2001);
        assertThat(scene.caller.post("/sandbox/people", dora.replace("Dora", "Eve")).status())
                .isEqualTo(200);
        assertThat(scene.caller.get("/sandbox/people").body().path("people").toString())
                .containsOnlyOnce("2001")
                .contains("Dora")
                .doesNotContain("Eve");
    }
}
