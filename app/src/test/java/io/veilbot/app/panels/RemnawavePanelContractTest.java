package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.remnawave.RemnawaveCounters;
import io.veilbot.integrations.remnawave.RemnawavePanel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemnawavePanelContractTest extends HttpPanelContract {

    RemnawavePanelContractTest() {
        super(site());
    }

    static PanelSite site() {
        return new PanelSite(
                PanelKind.REMNAWAVE,
                "rw",
                Protocol.VLESS,
                true,
                false,
                RemnawavePanelContractTest::adapter);
    }

    private static Adapter adapter(AddressGuard guard, Duration whole) {
        var keys = new RemnawavePanel(guard, whole);
        return new Adapter(keys, new RemnawaveCounters(keys), keys::close);
    }

    /** Version 2 knows users by UUIDs, and does not tell which version it is. */
    @Test
    void managesKeysOnTheVersionBeforeToo() {
        premises.fails("version-2", true);
        KeyOrder order = order(GIGABYTE);

        PanelKey key = made(order);
        premises.carries(key.id(), 1_000);

        assertThat(made(order)).isEqualTo(key);
        assertThat(done(adapter.counters().read(panel))).containsEntry(key.id(), 1_000L);
        assertThat(done(adapter.keys().setLimit(panel, with(NOTHING, order)))).isTrue();
        assertThat(premises.carries(key.id(), 1)).isFalse();
        assertThat(done(adapter.keys().setLimit(panel, order))).isTrue();
        assertThat(premises.carries(key.id(), 1)).isTrue();
        assertThat(done(adapter.keys().health(panel)).version()).isEqualTo("unknown");
        assertThat(done(adapter.keys().remove(panel, order.name()))).isTrue();
        assertThat(there(key)).isEmpty();
    }

    /** The panel thinks of such a user as stopped already, and would let it in with a new limit. */
    @Test
    void stopsAKeyThatThePanelStoppedForItsLimit() {
        KeyOrder order = order(Allowance.ofBytes(1_000));
        PanelKey key = made(order);
        premises.carries(key.id(), 1_000);
        assertThat(premises.carries(key.id(), 1)).isFalse();

        assertThat(done(adapter.keys().setLimit(panel, with(NOTHING, order)))).isTrue();
        assertThat(read(order).limitBytes()).contains(0L);

        assertThat(done(adapter.keys().setLimit(panel, with(GIGABYTE, order)))).isTrue();
        assertThat(premises.carries(key.id(), 1)).isTrue();
    }

    @Test
    void stopsAKeyAsOftenAsItIsAskedTo() {
        KeyOrder order = order(GIGABYTE);
        made(order);

        assertThat(done(adapter.keys().setLimit(panel, with(NOTHING, order)))).isTrue();
        assertThat(done(adapter.keys().setLimit(panel, with(NOTHING, order)))).isTrue();
    }

    /** At once: nobody has to try again. */
    @Test
    void looksForTheKeyWhoseAnswerWasLost() {
        KeyOrder order = order();
        premises.failsOnce("timeout-after-create", 0);

        PanelKey key = made(order);

        assertThat(there(key)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"VLESS", "TROJAN", "OUTLINE"})
    void goesInByTheWayOfTheOrderedProtocol(Protocol protocol) {
        KeyOrder order = speaking(protocol);
        ShareLink sample =
                panel.access().inbounds().stream()
                        .filter(inbound -> inbound.protocol() == protocol)
                        .map(inbound -> ShareLink.parse(inbound.sample()).orElseThrow())
                        .findFirst()
                        .orElseThrow();

        ShareLink link = ShareLink.parse(made(order).accessLink()).orElseThrow();

        assertThat(link.withCredential(sample.credential()).withLabel(sample.label()))
                .isEqualTo(sample);
        assertThat(link.credential())
                .isEqualTo(
                        switch (protocol) {
                            case VLESS, VMESS -> order.credential().id().toString();
                            case TROJAN -> order.credential().password();
                            case OUTLINE ->
                                    "chacha20-ietf-poly1305:" + order.credential().password();
                        });
    }

    private KeyOrder speaking(Protocol protocol) {
        KeyOrder any = order();
        return new KeyOrder(any.name(), protocol, any.allowance(), any.devices(), any.credential());
    }

    @Test
    void refusesWhatThePanelCannotHave() {
        String trojan = "trojan://x@rw.vpn.example:443";

        assertThat(ask(speaking(Protocol.VMESS)))
                .isEqualTo(new Outcome.Refused<>("protocol-not-of-this-panel"));
        assertThat(asked(List.of()))
                .isEqualTo(new Outcome.Refused<>("no-inbound-of-this-protocol"));
        assertThat(asked(List.of(new Inbound("tag", Protocol.VLESS, trojan))))
                .isEqualTo(new Outcome.Refused<>("inbound-and-its-sample-differ"));
    }

    /** Of a panel whose ways in were told wrongly. */
    private Outcome<PanelKey> asked(List<Inbound> inbounds) {
        PanelAccess access = panel.access();
        var told =
                new PanelAccess(
                        access.kind(),
                        access.address(),
                        access.credential(),
                        access.certificate(),
                        inbounds);
        return adapter.keys().findOrCreate(at(told), order());
    }

    @Test
    void sendsNoTokenThatNoHeaderCanHold() {
        var odd =
                at(
                        new PanelAccess(
                                PanelKind.REMNAWAVE,
                                panel.access().address(),
                                new Secret("ключ\n1"),
                                panel.access().certificate(),
                                List.of()));

        assertThat(adapter.keys().health(odd)).isEqualTo(new Outcome.NotAttempted<>("no-token"));
    }

    @Test
    void listsMoreThanFitOnAPage() {
        int before = premises.keys().size();
        for (int i = 0; i < 501; i++) {
            premises.somebodyMakes("somebody-" + i);
        }

        assertThat(done(adapter.keys().list(panel))).hasSize(before + 501).doesNotHaveDuplicates();
    }
}
