package io.veilbot.sandbox.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.sandbox.Caller;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerFaultsTest {

    private final Fleet fleet = new Fleet(null);

    @AfterEach
    void close() {
        fleet.close();
    }

    @Test
    void unpluggedServerSaysNothingAndTheOthersDo() {
        fleet.fault("de", "unplug", "");
        Caller unplugged = fleet.server(1);
        assertThatThrownBy(() -> unplugged.get("/server")).isInstanceOf(UncheckedIOException.class);
        assertThat(fleet.server(0).get("/server").status()).isEqualTo(200);
        assertThat(fleet.control.get("/sandbox/outline").body().path(1).path("state").asText())
                .isEqualTo("unplug");
        fleet.control.post("/sandbox/faults", "{\"server\":\"de\",\"clear\":true}");
        assertThat(fleet.server(1).get("/server").status()).isEqualTo(200);
    }

    @Test
    void keyExistsAfterSilence() {
        fleet.fault("nl", "timeout-after-create", ",\"times\":1,\"value\":0");
        Caller server = fleet.server(0);
        assertThatThrownBy(() -> server.put("/access-keys/k", "{}"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(server.put("/access-keys/k", "{}").status()).isEqualTo(409);
        assertThat(fleet.keysOf("nl")).isEqualTo(1);
    }

    @Test
    void keysAreForgottenOnce() {
        Caller server = fleet.server(0);
        server.post("/access-keys", "{}");
        fleet.fault("nl", "forget-keys", "");
        assertThat(server.get("/access-keys/0").status()).isEqualTo(404);
        server.post("/access-keys", "{}");
        assertThat(server.get("/access-keys").body().path("accessKeys")).hasSize(1);
    }

    @Test
    void fullServerMakesNoKeys() {
        fleet.fault("nl", "full", "");
        assertThat(fleet.server(0).post("/access-keys", "{}").status()).isEqualTo(500);
        assertThat(fleet.keysOf("nl")).isZero();
    }

    @Test
    void listingIsEmptyThoughKeysExist() {
        Caller server = fleet.server(0);
        server.post("/access-keys", "{}");
        fleet.fault("nl", "empty-listing", ",\"times\":1");
        assertThat(server.get("/access-keys").body().path("accessKeys")).isEmpty();
        assertThat(server.get("/access-keys").body().path("accessKeys")).hasSize(1);
    }

    @Test
    void brokenAndSlowServers() {
        fleet.fault("nl", "http-500", ",\"times\":1");
        fleet.fault("nl", "slow", ",\"times\":2,\"value\":200");
        Caller server = fleet.server(0);
        assertThat(server.get("/server").status()).isEqualTo(500);
        long start = System.nanoTime();
        assertThat(server.get("/server").status()).isEqualTo(200);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void unknownServerIsRefused() {
        assertThat(
                        fleet.control
                                .post(
                                        "/sandbox/faults",
                                        "{\"standIn\":\"outline\",\"server\":\"us\",\"fault\":\"unplug\"}")
                                .body()
                                .path("error")
                                .asText())
                .contains("nl, de, fi");
    }
}
