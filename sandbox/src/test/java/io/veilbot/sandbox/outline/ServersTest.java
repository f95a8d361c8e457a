package io.veilbot.sandbox.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.Caller;
import io.veilbot.sandbox.Caller.Said;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {

    @TempDir Path folder;

    @Test
    void threeServersShareAPortAndNothingElse() {
        try (Fleet fleet = new Fleet(null)) {
            JsonNode cards = fleet.control.get("/sandbox/outline").body();
            assertThat(cards)
                    .extracting(card -> card.path("id").asText())
                    .containsExactly("nl", "de", "fi");
            assertThat(cards.findValuesAsText("apiUrl")).doesNotHaveDuplicates();
            assertThat(cards.path(0).path("certSha256").asText()).matches("[0-9A-F]{64}");
            fleet.server(1).post("/access-keys", "{}");
            assertThat(fleet.keysOf("de")).isEqualTo(1);
            assertThat(fleet.keysOf("nl")).isZero();
            assertThat(fleet.control.get("/sandbox/outline/xx/keys").status()).isEqualTo(404);
        }
    }

    @Test
    void anotherPinIsNotAccepted() {
        try (Fleet fleet = new Fleet(null)) {
            URI address =
                    URI.create(
                            fleet.control
                                    .get("/sandbox/outline")
                                    .body()
                                    .path(0)
                                    .path("apiUrl")
                                    .asText());
            Caller wrong = new Caller(Fleet.pinned("0".repeat(64)), address);
            assertThatThrownBy(() -> wrong.get("/server")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void wrongSecretLooksLikeAnUnknownRoute() {
        try (Fleet fleet = new Fleet(null)) {
            String real =
                    fleet.control.get("/sandbox/outline").body().path(0).path("apiUrl").asText();
            URI wrong = URI.create(real.substring(0, real.lastIndexOf('/')) + "/guess");
            for (Said said :
                    new Said[] {
                        fleet.at(wrong).get("/server"),
                        fleet.at(wrong).call("PATCH", "/server", null),
                        fleet.server(0).get("/nothing")
                    }) {
                assertThat(said.status()).isEqualTo(404);
                assertThat(said.body().path("code").asText()).isEqualTo("ResourceNotFound");
            }
        }
    }

    @Test
    void wrongVerbIsToldFromAWrongPath() {
        try (Fleet fleet = new Fleet(null)) {
            Said said = fleet.server(0).call("DELETE", "/server", null);
            assertThat(said.status()).isEqualTo(405);
            assertThat(said.body().path("code").asText()).isEqualTo("MethodNotAllowed");
        }
    }

    @Test
    void serverIsDescribedAndChanged() {
        try (Fleet fleet = new Fleet(null)) {
            Caller server = fleet.server(0);
            assertThat(server.get("/server").body().path("name").asText()).isEqualTo("Amsterdam");
            assertThat(server.get("/server").body().has("secret")).isFalse();
            assertThat(server.put("/name", "{\"name\":\"N\"}").status()).isEqualTo(204);
            assertThat(server.put("/name", "{}").status()).isEqualTo(400);
            assertThat(server.put("/name", "{\"name\":1}").status()).isEqualTo(409);
            assertThat(server.put("/name", "{\"name\":\"%s\"}".formatted("n".repeat(101))).status())
                    .isEqualTo(409);
            assertThat(server.put("/server/port-for-new-access-keys", "{\"port\":443}").status())
                    .isEqualTo(204);
            assertThat(server.put("/server/port-for-new-access-keys", "{\"port\":22}").status())
                    .isEqualTo(409);
            assertThat(server.put("/server/port-for-new-access-keys", "{\"port\":\"1\"}").status())
                    .isEqualTo(400);
            assertThat(server.put("/metrics/enabled", "{\"metricsEnabled\":true}").status())
                    .isEqualTo(204);
            assertThat(server.put("/metrics/enabled", "{\"metricsEnabled\":1}").status())
                    .isEqualTo(400);
            JsonNode about = server.get("/server").body();
            assertThat(about.path("name").asText()).isEqualTo("N");
            assertThat(about.path("portForNewAccessKeys").intValue()).isEqualTo(443);
            assertThat(about.path("metricsEnabled").booleanValue()).isTrue();
        }
    }

    @Test
    void limitForAllMovedFromItsOldPath() {
        try (Fleet fleet = new Fleet(null)) {
            Caller server = fleet.server(0);
            Said moved = server.put("/experimental/access-key-data-limit", "{}");
            assertThat(moved.status()).isEqualTo(308);
            assertThat(moved.raw().headers().firstValue("Location").orElse(""))
                    .endsWith("/server/access-key-data-limit");
            assertThat(
                            server.put("/server/access-key-data-limit", "{\"limit\":{\"bytes\":7}}")
                                    .status())
                    .isEqualTo(204);
            assertThat(
                            server.get("/server")
                                    .body()
                                    .path("accessKeyDataLimit")
                                    .path("bytes")
                                    .intValue())
                    .isEqualTo(7);
            assertThat(server.put("/server/access-key-data-limit", "{\"bytes\":7}").status())
                    .isEqualTo(400);
            assertThat(server.call("DELETE", "/server/access-key-data-limit", null).status())
                    .isEqualTo(204);
            assertThat(server.get("/server").body().has("accessKeyDataLimit")).isFalse();
        }
    }

    @Test
    void formsAreAcceptedToo() {
        try (Fleet fleet = new Fleet(null)) {
            Caller server = fleet.server(0);
            String address =
                    fleet.control.get("/sandbox/outline").body().path(0).path("apiUrl").asText();
            HttpRequest form =
                    HttpRequest.newBuilder(URI.create(address + "/name"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .PUT(HttpRequest.BodyPublishers.ofString("name=Form+name"))
                            .build();
            assertThat(server.send(form).status()).isEqualTo(204);
            assertThat(server.get("/server").body().path("name").asText()).isEqualTo("Form name");
        }
    }

    @Test
    void restartKeepsKeysAddressAndCertificateAndRenewsOldHostNames() {
        JsonNode before;
        try (Fleet fleet = new Fleet(folder)) {
            Caller server = fleet.server(0);
            server.post("/access-keys", "{}");
            assertThat(
                            server.put(
                                            "/server/hostname-for-access-keys",
                                            "{\"hostname\":\"new.example\"}")
                                    .status())
                    .isEqualTo(204);
            assertThat(
                            server.put("/server/hostname-for-access-keys", "{\"hostname\":\"a b\"}")
                                    .status())
                    .isEqualTo(400);
            assertThat(url(server)).contains("@nl.vpn.example:");
            before = fleet.control.get("/sandbox/outline").body();
        }
        try (Fleet fleet = new Fleet(folder)) {
            assertThat(fleet.control.get("/sandbox/outline").body()).isEqualTo(before);
            assertThat(url(fleet.server(0))).contains("@new.example:");
            assertThat(fleet.server(0).post("/access-keys", "{}").body().path("id").asText())
                    .isEqualTo("1");
        }
    }

    private static String url(Caller server) {
        return server.get("/access-keys/0").body().path("accessUrl").asText();
    }
}
