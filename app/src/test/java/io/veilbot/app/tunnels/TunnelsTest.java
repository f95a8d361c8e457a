package io.veilbot.app.tunnels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.cores.CorePanel;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyLimits;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Real cores, our adapter, and an app that knows nothing but the link: pages come through. */
class TunnelsTest {

    private static final String NAME = "veil-" + UUID.randomUUID();
    private static final Credential CREDENTIAL =
            new Credential(UUID.randomUUID(), "a pass/word?of+one");
    @TempDir Path folder;

    static Stream<Arguments> doors() {
        return Stream.of(PanelKind.V2RAY, PanelKind.XRAY)
                .flatMap(kind ->
                        RealCore.doors(kind).stream().map(door -> Arguments.of(kind, door)));
    }

    @ParameterizedTest
    @MethodSource("doors")
    void pagesComeThroughAsLongAsTheKeyIsThere(PanelKind kind, Door door) {
        try (RealCore core = new RealCore(kind, folder);
                CorePanel adapter = core.adapter()) {
            core.start();
            Panel panel = panel(core.access(List.of(door)));
            PanelKey key = done(adapter.findOrCreate(panel, order(door, Allowance.UNLIMITED)));

            try (App app = core.app(ShareLink.parse(key.accessLink()).orElseThrow())) {
                assertThat(app.browses()).as("with the key").isTrue();
                assertThat(adapter.counters().read(panel))
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                it -> assertThat(it.value().toString()).contains(NAME));

                assertThat(adapter.setLimit(panel, order(door, KeyLimits.NOTHING)))
                        .isEqualTo(new Outcome.Done<>(true));
                assertThat(app.browses()).as("with the key at rest").isFalse();

                done(adapter.setLimit(panel, order(door, Allowance.UNLIMITED)));
                core.kill();
                core.start();
                assertThat(app.browses()).as("of a core that forgot it").isFalse();
                done(adapter.findOrCreate(panel, order(door, Allowance.UNLIMITED)));
                assertThat(app.browses()).as("of a core that was told again").isTrue();

                assertThat(adapter.remove(panel, NAME)).isEqualTo(new Outcome.Done<>(true));
                assertThat(adapter.remove(panel, NAME)).isEqualTo(new Outcome.Done<>(false));
            }
            Verdicts.say(
                    name(door) + " through " + core.version() + ": carries while the key is there");
        }
    }

    private static String name(Door door) {
        return door.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The real one crashes at an account of another protocol. */
    @Test
    void aRealXrayIsAskedFirstWhatItsInboundSpeaks() {
        try (RealCore core = new RealCore(PanelKind.XRAY, folder);
                CorePanel xray = core.adapter()) {
            core.start();
            Inbound vless =
                    core.access(List.of(Door.VLESS_WITH_REALITY_AND_VISION)).inbounds().getFirst();
            PanelAccess real = core.access(List.of(Door.TROJAN_WITH_TLS));
            var wrong = new Inbound("trojan_with_tls", Protocol.VLESS, vless.sample());
            var access =
                    new PanelAccess(
                            PanelKind.XRAY, real.address(), new Secret(""), "", List.of(wrong));

            assertThat(
                            xray.findOrCreate(
                                    panel(access),
                                    order(Door.VLESS_WITH_REALITY_AND_VISION, Allowance.UNLIMITED)))
                    .isEqualTo(new Outcome.Refused<>("inbound-speaks-another-protocol"));
            assertThat(core.runs()).isTrue();
        }
    }

    private static Panel panel(PanelAccess access) {
        return new Panel(new ServerId("server-real"), "Настоящий", access, true);
    }

    private static KeyOrder order(Door door, Allowance allowance) {
        return new KeyOrder(NAME, door.protocol(), allowance, 0, CREDENTIAL);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
