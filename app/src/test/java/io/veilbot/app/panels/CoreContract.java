package io.veilbot.app.panels;

import static io.veilbot.app.panels.PretendCore.order;
import static io.veilbot.app.panels.PretendCore.resting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.cores.CorePanel;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What both families of cores keep. */
abstract class CoreContract {

    private static final Duration WHOLE = Duration.ofSeconds(5);

    private final BiFunction<AddressGuard, Duration, CorePanel> adapter;
    final PretendCore core;
    final CorePanel panel;

    CoreContract(PanelKind kind, BiFunction<AddressGuard, Duration, CorePanel> adapter) {
        this.adapter = adapter;
        this.core = new PretendCore(kind);
        this.panel = adapter.apply(new AddressGuard(true, List.of()), WHOLE);
    }

    @AfterEach
    void close() {
        panel.close();
        core.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"VLESS", "VMESS", "TROJAN"})
    void aKeyIsLetInWithOurCredentialAndItsLinkSaysSo(Protocol protocol) {
        KeyOrder order = order("veil-1", protocol);
        PanelKey key = done(panel.findOrCreate(core.panel(), order));

        ShareLink link = ShareLink.parse(key.accessLink()).orElseThrow();
        assertThat(link.credential()).isEqualTo(core.idOf("veil-1"));
        assertThat(link.label()).isEqualTo(PretendCore.LABEL);
        assertThat(link.protocol()).isEqualTo(protocol);
        assertThat(panel.findOrCreate(core.panel(), order)).isEqualTo(new Outcome.Done<>(key));
        assertThat(core.letIn()).containsExactly("veil-1");
    }

    @Test
    void aKeyGoesAndIsContentToBeGone() {
        create("veil-1");
        create("veil-10");

        assertThat(panel.remove(core.panel(), "veil-1")).isEqualTo(new Outcome.Done<>(true));
        assertThat(panel.remove(core.panel(), "veil-1")).isEqualTo(new Outcome.Done<>(false));
        assertThat(core.letIn()).containsExactly("veil-10");
        assertThatThrownBy(() -> panel.remove(core.panel(), "somebody"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aKeyThatRestsIsLetInNoMoreAndComesBackAsTheSame() {
        PanelKey key = create("veil-1");

        assertThat(panel.setLimit(core.panel(), resting("veil-1", Protocol.VLESS)))
                .isEqualTo(new Outcome.Done<>(true));
        assertThat(core.letIn()).isEmpty();
        PanelKey asleep = done(panel.findOrCreate(core.panel(), resting("veil-1", Protocol.VLESS)));
        assertThat(asleep.accessLink()).isEqualTo(key.accessLink());
        assertThat(core.letIn()).isEmpty();

        assertThat(panel.setLimit(core.panel(), order("veil-1", Protocol.VLESS)))
                .isEqualTo(new Outcome.Done<>(true));
        assertThat(core.letIn()).containsExactly("veil-1");
    }

    @Test
    void anAnswerThatIsLostIsFoundAgainByAsking() {
        core.fails("timeout-after-add", 0);
        KeyOrder order = order("veil-1", Protocol.VLESS);

        assertThat(panel.findOrCreate(core.panel(), order))
                .isEqualTo(new Outcome.Unknown<>("connection-lost"));
        assertThat(panel.findOrCreate(core.panel(), order)).isInstanceOf(Outcome.Done.class);
        assertThat(core.letIn()).containsExactly("veil-1");
    }

    @Test
    void aCoreThatWasRestartedGetsTheSameKeyAgainAndItsUptimeTells() {
        PanelKey key = create("veil-1");
        core.anHourPasses();
        assertThat(uptime()).isGreaterThanOrEqualTo(Duration.ofHours(1));
        core.fails("restart", 0);

        assertThat(uptime()).isLessThan(Duration.ofHours(1));
        assertThat(core.letIn()).isEmpty();
        assertThat(create("veil-1")).isEqualTo(key);
        assertThat(core.letIn()).containsExactly("veil-1");
    }

    private Duration uptime() {
        return done(panel.health(core.panel())).uptime().orElseThrow();
    }

    @Test
    void nothingIsTriedThatStaffDescribedWrongly() {
        Inbound vless = core.inbounds().getFirst();
        var contradiction = new Inbound(vless.tag(), Protocol.TROJAN, vless.sample());
        var elsewhere = new Inbound("nowhere", Protocol.VLESS, vless.sample());

        assertThat(add(List.of(), Protocol.VLESS))
                .isEqualTo(new Outcome.Refused<>("no-inbound-of-this-protocol"));
        assertThat(add(List.of(contradiction), Protocol.TROJAN))
                .isEqualTo(new Outcome.Refused<>("inbound-and-its-sample-differ"));
        assertThat(add(List.of(elsewhere), Protocol.VLESS))
                .isEqualTo(new Outcome.Refused<>("core-says-no-such-inbound"));
        assertThat(core.starts()).isOne();
    }

    final Outcome<PanelKey> add(List<Inbound> inbounds, Protocol protocol) {
        return panel.findOrCreate(core.panel(inbounds), order("veil-1", protocol));
    }

    @Test
    void onlyOurOwnNetworksAreCalled() {
        try (CorePanel elsewhere = adapter.apply(new AddressGuard(false, List.of()), WHOLE)) {
            assertThat(elsewhere.health(core.panel()))
                    .isEqualTo(new Outcome.NotAttempted<>("address-not-allowed"));
        }
        assertThat(panel.health(core.at("8.8.8.8:10085", List.of())))
                .isEqualTo(new Outcome.NotAttempted<>("address-is-public"));
        assertThat(panel.health(core.at("https://127.0.0.1/x", List.of())))
                .isEqualTo(new Outcome.NotAttempted<>("address-is-not-host-and-port"));
    }

    @Test
    void troubleIsToldApart() {
        Panel closed = core.at("127.0.0.1:1", core.inbounds());
        assertThat(panel.health(closed)).isEqualTo(new Outcome.NotAttempted<>("no-connection"));
        core.fails("unplug", 0);
        assertThat(panel.health(core.panel())).isEqualTo(new Outcome.Unknown<>("connection-lost"));
        core.fails("error", 0);
        assertThat(panel.health(core.panel())).isEqualTo(new Outcome.Unknown<>("core-says-other"));
        assertThat(panel.health(core.panel())).isInstanceOf(Outcome.Done.class);
    }

    final PanelKey create(String name) {
        return done(panel.findOrCreate(core.panel(), order(name, Protocol.VLESS)));
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
