package io.veilbot.sandbox.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What 3x-ui does that nobody would expect. */
class ThreeXuiTest {

    private static final String CLIENT =
            "{\"email\":\"k\",\"enable\":false,\"totalGB\":100,\"limitIp\":1}";
    private static final String ADD = "{\"client\":" + CLIENT + ",\"inboundIds\":[1]}";

    private static JsonNode add(Estate estate) {
        return estate.server("v3")
                .post("/panel/api/clients/add", ADD, "Authorization", estate.token("v3"))
                .body();
    }

    @Test
    void aNewClientIsLetInWhateverWasAskedFor() {
        try (var estate = new Estate(null, "3x-ui")) {
            assertThat(add(estate).path("success").booleanValue()).isTrue();
            assertThat(estate.browse("v3", "k", 99)).isEqualTo(200);
            assertThat(estate.browse("v3", "k", 1)).isEqualTo(200);
            assertThat(estate.browse("v3", "k", 1)).isEqualTo(409);
        }
    }

    @Test
    void aNoIsAnsweredWithStatus200() {
        try (var estate = new Estate(null, "3x-ui")) {
            add(estate);

            JsonNode again = add(estate);

            assertThat(again.path("success").booleanValue()).isFalse();
            assertThat(again.path("msg").asText()).contains("email already in use");
            assertThat(estate.keys("v3")).hasSize(1);
        }
    }

    @Test
    void strangersFindNothing() {
        try (var estate = new Estate(null, "3x-ui")) {
            Caller server = estate.server("v3");
            String path = "/panel/api/clients/list";

            assertThat(server.get(path).status()).isEqualTo(404);
            assertThat(server.get(path, "X-Requested-With", "XMLHttpRequest").status())
                    .isEqualTo(401);
            assertThat(server.get(path, "Authorization", estate.token("v3")).status())
                    .isEqualTo(200);
            assertThat(estate.server("v2").get("/panel/api/inbounds/list").status()).isEqualTo(404);
        }
    }

    @Test
    void everythingIsThereAfterARestart(@TempDir Path folder) {
        JsonNode before;
        try (var estate = new Estate(folder, "3x-ui")) {
            add(estate);
            estate.browse("v3", "k", 60);
            before = estate.card("v3");
        }
        try (var estate = new Estate(folder, "3x-ui")) {
            assertThat(estate.card("v3")).isEqualTo(before);
            assertThat(estate.keys("v3").path(0).path("usedBytes").longValue()).isEqualTo(60);
            assertThat(estate.browse("v3", "k", 40)).isEqualTo(200);
            assertThat(estate.browse("v3", "k", 1)).isEqualTo(409);
        }
    }
}
