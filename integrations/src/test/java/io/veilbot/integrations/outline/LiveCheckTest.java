package io.veilbot.integrations.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelFinding;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.StandIn;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.LiveCheck;
import io.veilbot.integrations.panels.Panels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A panel is greeted before it is told anything, and only whom its certificate proves is told. */
class LiveCheckTest {

    private static final String SERVER = "{\"serverId\":\"1\",\"version\":\"1.12.0\"}";

    private static Certificates certificates;

    private StandIn server;
    private OutlinePanel outline;
    private LiveCheck check;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        certificates = Certificates.fresh(folder);
    }

    @BeforeEach
    void start() throws Exception {
        server = StandIn.secure(certificates.context());
        var guard = new AddressGuard(true, List.of());
        outline = new OutlinePanel(guard, Duration.ofSeconds(5));
        check = new LiveCheck(new Panels(List.of(outline)), guard);
    }

    @AfterEach
    void stop() {
        outline.close();
        server.close();
    }

    private PanelFinding looked(String pin) {
        return looked("https://localhost:" + server.port() + "/s3cret", pin, PanelKind.OUTLINE);
    }

    private PanelFinding looked(String address, String pin, PanelKind kind) {
        return check.look(new PanelAccess(kind, new Secret(address), new Secret(""), pin));
    }

    @Test
    void whoseCertificateNobodyKnowsIsShownAndToldNothing() {
        assertThat(looked("")).isEqualTo(new PanelFinding.Unproven(certificates.sha256(), false));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whoShowsAnotherThanExpectedIsToldNothing() {
        assertThat(looked("AB".repeat(32)))
                .isEqualTo(new PanelFinding.Unproven(certificates.sha256(), true));
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whoIsProvenSaysHowItIs() {
        server.answering(200, SERVER)
                .answering(
                        200,
                        "{\"accessKeys\":[{\"id\":\"1\",\"name\":\"veil-1\"},"
                                + "{\"id\":\"2\",\"name\":\"Bob\"}]}");

        assertThat(looked(certificates.sha256()))
                .isEqualTo(new PanelFinding.Well("1.12.0", Optional.of(2), 1));
    }

    @Test
    void whatCannotBeUsedIsSaid() {
        server.answering(404, "{\"code\":\"ResourceNotFound\"}");
        assertThat(looked(certificates.sha256()))
                .isEqualTo(new PanelFinding.Trouble("status-404-ResourceNotFound"));
        assertThat(looked("https://10.0.0.1/x", certificates.sha256(), PanelKind.OUTLINE))
                .isEqualTo(new PanelFinding.Trouble("address-not-allowed"));
        assertThat(looked("https://10.0.0.1/x", "", PanelKind.OUTLINE))
                .isEqualTo(new PanelFinding.Trouble("no-certificate-pinned"));
        assertThat(looked("https://localhost/x", "", new PanelKind("abacus")))
                .isEqualTo(new PanelFinding.Trouble("panel-kind-not-supported"));
    }
}
