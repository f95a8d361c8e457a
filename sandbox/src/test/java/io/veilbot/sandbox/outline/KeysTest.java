package io.veilbot.sandbox.outline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private final Fleet fleet = new Fleet(null);
    private Caller server = fleet.server(0);

    @BeforeEach
    void connect() {
        server = fleet.server(0);
    }

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void newKeyHasAUsableAddress() {
        Said said = server.post("/access-keys", "{\"name\":\"Anna\"}");
        assertThat(said.status()).isEqualTo(201);
        JsonNode key = said.body();
        assertThat(key.path("password").asText()).matches("[A-Za-z0-9]{22}");
        assertThat(key.path("method").asText()).isEqualTo("chacha20-ietf-poly1305");
        assertThat(key.has("dataLimit")).isFalse();
        String secret =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                ("chacha20-ietf-poly1305:" + key.path("password").asText())
                                        .getBytes(UTF_8));
        assertThat(key.path("accessUrl").asText())
                .isEqualTo(
                        "ss://"
                                + secret
                                + "@nl.vpn.example:"
                                + key.path("port").asInt()
                                + "/?outline=1");
        assertThat(server.get("/access-keys/0").body()).isEqualTo(key);
        assertThat(server.get("/access-keys").body().path("accessKeys")).containsExactly(key);
    }

    @Test
    void numbersCountUpAndFailuresSpendThem() {
        assertThat(id(server.post("/access-keys", "{\"password\":\"secret\"}"))).isEqualTo("0");
        assertThat(server.post("/access-keys", "{\"password\":\"secret\"}").status())
                .isEqualTo(409);
        assertThat(server.post("/access-keys", "{\"method\":\"rot13\"}").status()).isEqualTo(400);
        assertThat(server.post("/access-keys", "{\"port\":22}").status()).isEqualTo(409);
        assertThat(server.post("/access-keys", "{\"name\":7}").status()).isEqualTo(400);
        assertThat(id(server.post("/access-keys", "{}"))).isEqualTo("4");
    }

    @Test
    void numberThatIsTakenIsSkipped() {
        assertThat(server.put("/access-keys/0", "{}").status()).isEqualTo(201);
        assertThat(id(server.post("/access-keys", "{}"))).isEqualTo("1");
    }

    @Test
    void putMakesAKeyOnce() {
        Said first = server.put("/access-keys/key-7_a", "{\"name\":\"order\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(id(first)).isEqualTo("key-7_a");
        assertThat(server.put("/access-keys/key-7_a", "{\"name\":\"order\"}").status())
                .isEqualTo(409);
        assertThat(id(server.put("/access-keys/a%2Fb%20c", "{}"))).isEqualTo("a/b c");
        assertThat(server.get("/access-keys/a%2Fb%20c").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"mine\"}",
                "{\"name\":1}",
                "{\"port\":\"443\"}",
                "{\"port\":0}",
                "{\"port\":65536}",
                "{\"method\":\"none\"}",
                "{\"limit\":{\"bytes\":-1}}",
                "{\"limit\":{\"bytes\":1.5}}",
                "{not json"
            })
    void badOrdersAreRefused(String body) {
        Said said = server.post("/access-keys", body);
        assertThat(said.status()).isEqualTo(400);
        assertThat(said.body().path("code").asText()).isNotEmpty();
        assertThat(fleet.keysOf("nl")).isZero();
    }

    @Test
    void limitOfNullBreaksTheServer() {
        assertThat(server.post("/access-keys", "{\"limit\":null}").status()).isEqualTo(500);
    }

    @Test
    void limitWithoutItsWrapperRemovesTheLimit() {
        server.post("/access-keys", "{\"limit\":{\"bytes\":1000}}");
        assertThat(limit()).isEqualTo(1000);
        assertThat(server.put("/access-keys/0/data-limit", "{\"limit\":{\"bytes\":5}}").status())
                .isEqualTo(204);
        assertThat(limit()).isEqualTo(5);
        assertThat(server.put("/access-keys/0/data-limit", "{\"bytes\":9}").status())
                .isEqualTo(204);
        assertThat(server.get("/access-keys/0").body().has("dataLimit")).isFalse();
        assertThat(
                        server.put("/access-keys/0/data-limit", "{\"limit\":{\"bytes\":\"9\"}}")
                                .status())
                .isEqualTo(400);
        server.put("/access-keys/0/data-limit", "{\"limit\":{\"bytes\":0}}");
        assertThat(limit()).isZero();
        assertThat(server.call("DELETE", "/access-keys/0/data-limit", null).status())
                .isEqualTo(204);
        assertThat(server.get("/access-keys/0").body().has("dataLimit")).isFalse();
        assertThat(server.put("/access-keys/8/data-limit", "{}").status()).isEqualTo(404);
    }

    @Test
    void deletedKeyIsGone() {
        server.post("/access-keys", "{}");
        assertThat(server.call("DELETE", "/access-keys/0", null).status()).isEqualTo(204);
        Said again = server.call("DELETE", "/access-keys/0", null);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body().path("code").asText()).isEqualTo("NotFound");
        assertThat(server.get("/access-keys/0").status()).isEqualTo(404);
    }

    @Test
    void keyIsRenamed() {
        server.post("/access-keys", "{}");
        assertThat(server.put("/access-keys/0/name", "{\"name\":\"Boris\"}").status())
                .isEqualTo(204);
        assertThat(server.get("/access-keys/0").body().path("name").asText()).isEqualTo("Boris");
        assertThat(server.put("/access-keys/0/name", "{}").status()).isEqualTo(400);
        assertThat(server.put("/access-keys/0/name", "{\"name\":3}").status()).isEqualTo(400);
        assertThat(server.put("/access-keys/9/name", "{\"name\":\"x\"}").status()).isEqualTo(404);
    }

    @Test
    void trafficOfUsedKeysIsShown() {
        server.post("/access-keys", "{}");
        server.post("/access-keys", "{}");
        assertThat(server.get("/metrics/transfer").body().path("bytesTransferredByUserId"))
                .isEmpty();
        assertThat(
                        fleet.control
                                .post("/sandbox/outline/nl/keys/1/traffic", "{\"bytes\":602000}")
                                .status())
                .isEqualTo(200);
        JsonNode used = server.get("/metrics/transfer").body().path("bytesTransferredByUserId");
        assertThat(used.path("1").longValue()).isEqualTo(602_000);
        assertThat(used.has("0")).isFalse();
        assertThat(server.get("/experimental/server/metrics?since=30d").status()).isEqualTo(200);
        assertThat(server.get("/experimental/server/metrics?since=30y").status()).isEqualTo(400);
    }

    private long limit() {
        return server.get("/access-keys/0").body().path("dataLimit").path("bytes").longValue();
    }

    private static String id(Said said) {
        return said.body().path("id").asText();
    }
}
