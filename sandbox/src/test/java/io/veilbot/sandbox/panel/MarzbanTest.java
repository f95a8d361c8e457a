package io.veilbot.sandbox.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Marzban takes, and what it answers where it does not. */
class MarzbanTest {

    private static final String USER = "/api/user";

    private Estate estate;
    private Caller server;
    private String token;

    @BeforeEach
    void logIn() {
        estate = new Estate(null, "marzban");
        server = estate.server("marz");
        token = "Bearer " + login(estate.card("marz").path("credential").asText().substring(6));
    }

    @AfterEach
    void close() {
        estate.close();
    }

    private String login(String password) {
        URI address = URI.create(estate.card("marz").path("apiUrl").asText() + "/api/admin/token");
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "username=admin&password=" + password))
                        .build();
        return server.send(request).body().path("access_token").asText();
    }

    private Caller.Said add(String more) {
        String body = "{\"username\":\"user1\",\"proxies\":{\"vless\":{}}" + more + "}";
        return server.post(USER, body, "Authorization", token);
    }

    @Test
    void aUserIsMadeOnceAndHasALink() {
        JsonNode made = add("").body();

        assertThat(made.path("links").path(0).asText()).startsWith("vless://");
        assertThat(made.path("status").asText()).isEqualTo("active");
        assertThat(add("").status()).isEqualTo(409);
        assertThat(estate.keys("marz")).hasSize(1);
    }

    @Test
    void nobodyIsBornDisabled() {
        assertThat(add(",\"status\":\"disabled\"").status()).isEqualTo(422);
    }

    @Test
    void whoReachedHisLimitIsLimited() {
        add(",\"data_limit\":100");
        assertThat(estate.browse("marz", "user1", 100)).isEqualTo(200);
        assertThat(estate.browse("marz", "user1", 1)).isEqualTo(409);

        JsonNode user = server.get(USER + "/user1", "Authorization", token).body();

        assertThat(user.path("status").asText()).isEqualTo("limited");
    }

    @Test
    void namesHaveAShapeAndStrangersGetNothing() {
        String body = "{\"username\":\"%s\",\"proxies\":{\"vless\":{}}}";
        assertThat(server.post(USER, body.formatted("u"), "Authorization", token).status())
                .isEqualTo(422);
        assertThat(
                        server.post(
                                        USER,
                                        body.formatted("veil-" + "x".repeat(28)),
                                        "Authorization",
                                        token)
                                .status())
                .isEqualTo(422);
        assertThat(server.get(USER + "/user1").status()).isEqualTo(401);
        assertThat(login("wrong")).isEmpty();
    }
}
