package io.veilbot.app.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.stories.Outside;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.outline.OutlinePanel;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyLimits;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.sandbox.Sandbox;
import io.veilbot.sandbox.SandboxSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Outline's data path: Shadowsocks as others built it, told of the keys that the pretended panel
 * has, and an app that knows nothing but the link.
 */
class ShadowsocksTunnelTest {

    private static final String NAME = "veil-" + UUID.randomUUID();
    private static final Credential CREDENTIAL = new Credential(UUID.randomUUID(), "a/pass+word:1");

    private final Sandbox sandbox =
            Sandbox.start(
                    new SandboxSettings(
                            0, null, URI.create("http://127.0.0.1:1"), "1:t", "1", "s", "1:c"));
    private final Outside controls = new Outside(URI.create("http://127.0.0.1:" + sandbox.port()));
    private final OutlinePanel outline =
            new OutlinePanel(new AddressGuard(true, List.of()), Duration.ofSeconds(5));
    private Optional<Process> proxy = Optional.empty();

    @TempDir Path folder;

    @AfterEach
    void close() {
        proxy.ifPresent(Programs::kill);
        outline.close();
        sandbox.close();
    }

    @Test
    void pagesComeThroughAsLongAsThePanelHasTheKey() {
        Path server = Programs.orSkip("ss-server");
        Path client = Programs.orSkip("ss-local");
        PanelKey key = done(outline.findOrCreate(panel(), order(Allowance.UNLIMITED)));
        ShareLink link = ShareLink.parse(key.accessLink()).orElseThrow();

        try (App app = app(client, link)) {
            followThePanel(server);
            assertThat(app.browses()).as("with the key").isTrue();
            done(outline.setLimit(panel(), order(KeyLimits.NOTHING)));
            followThePanel(server);
            assertThat(app.browses()).as("with the key at rest").isFalse();
            done(outline.setLimit(panel(), order(Allowance.UNLIMITED)));
            followThePanel(server);
            assertThat(app.browses()).as("with the key again").isTrue();
            done(outline.remove(panel(), NAME));
            followThePanel(server);
            assertThat(app.browses()).as("without the key").isFalse();
        }
        Verdicts.say(
                "shadowsocks of outline through shadowsocks-libev: carries while the key is there");
    }

    private Panel panel() {
        JsonNode card = controls.get("/sandbox/outline").path(0);
        var access =
                new PanelAccess(
                        PanelKind.OUTLINE,
                        new Secret(card.path("apiUrl").asText()),
                        new Secret(""),
                        card.path("certSha256").asText());
        return new Panel(new ServerId("server-nl"), "Амстердам", access, true);
    }

    private static KeyOrder order(Allowance allowance) {
        return new KeyOrder(NAME, Protocol.OUTLINE, allowance, 0, CREDENTIAL);
    }

    /** Outline's panel restarts its proxy with the keys that may be used; here there is one. */
    private void followThePanel(Path server) {
        proxy.ifPresent(Programs::kill);
        proxy =
                controls.get("/sandbox/outline/nl/keys")
                        .valueStream()
                        .filter(key -> key.path("letIn").asBoolean())
                        .findFirst()
                        .map(key -> serve(server, key));
    }

    private Process serve(Path server, JsonNode key) {
        int port = key.path("port").asInt();
        var command =
                List.of(
                        server.toString(),
                        "-s",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-m",
                        key.path("method").asText(),
                        "-k",
                        key.path("password").asText());
        return Programs.start(command, folder.resolve("server.log"), port);
    }

    /** The name of the pretended server leads to this machine. */
    private App app(Path client, ShareLink link) {
        int port = Ports.any();
        String[] credential = link.credential().split(":", 2);
        var command =
                List.of(
                        client.toString(),
                        "-s",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(link.port()),
                        "-l",
                        Integer.toString(port),
                        "-m",
                        credential[0],
                        "-k",
                        credential[1]);
        return new App(Programs.start(command, folder.resolve("app.log"), port), port);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
