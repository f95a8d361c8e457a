package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.marzban.MarzbanCounters;
import io.veilbot.integrations.marzban.MarzbanPanel;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Besides what every panel keeps: tokens that grow old, and names that are too long. */
class MarzbanContractTest extends HttpPanelContract {

    MarzbanContractTest() {
        super(site(Protocol.VLESS));
    }

    static PanelSite site(Protocol protocol) {
        return new PanelSite(
                PanelKind.MARZBAN, "marz", protocol, false, false, MarzbanContractTest::adapter);
    }

    private static Adapter adapter(AddressGuard guard, Duration whole) {
        var keys = new MarzbanPanel(guard, whole, Clock.systemUTC());
        return new Adapter(keys, new MarzbanCounters(keys), keys::close);
    }

    @Test
    void logsInAgainWhenItsTokenIsTooOld() {
        KeyOrder order = order();
        PanelKey key = made(order);
        premises.failsOnce("token-expired", true);

        assertThat(made(order)).isEqualTo(key);
    }

    @Test
    void aNameThatIsTooLongIsShorterThereAndTheSameHere() {
        KeyOrder order = order();
        PanelKey key = made(order);

        assertThat(key.id()).matches("veil-[0-9a-z]{25}");
        assertThat(done(adapter.keys().list(panel)))
                .contains(new ListedKey(key.id(), order.name()));
    }

    @Test
    void aNameThatCannotBeShortenedIsRefused() {
        KeyOrder order = order();
        var other =
                new KeyOrder(
                        "veil-" + "x".repeat(28),
                        order.protocol(),
                        order.allowance(),
                        0,
                        order.credential());

        assertThat(ask(other)).isEqualTo(new Outcome.Refused<>("name-too-long"));
    }

    @Test
    void aKeyIsMadeWithOurCredentialAsTheInboundWantsIt() {
        KeyOrder order = order();

        var link = ShareLink.parse(made(order).accessLink()).orElseThrow();

        assertThat(link.credential()).isEqualTo(order.credential().id().toString());
        assertThat(link.parameter("security")).contains("reality");
    }

    @Test
    void whatThePanelDeletesHalfwayCarriesNothing() {
        KeyOrder order = order();
        PanelKey key = made(order);
        premises.fails("delete-breaks", true);

        assertThat(adapter.keys().remove(panel, order.name())).isInstanceOf(Outcome.Unknown.class);

        assertThat(there(key)).isEmpty();
        assertThat(adapter.keys().remove(panel, order.name())).isEqualTo(new Outcome.Done<>(false));
    }

    @Test
    void itsOwnLinkIsWholeThoughItsFirstOneIsNot() {
        try (var started = new Premises(site.kind(), site.server())) {
            PanelAccess access = started.access();
            var ways = List.of(new Inbound("VLESS TCP REALITY", Protocol.VLESS, ""));
            Panel unsampled =
                    at(
                            new PanelAccess(
                                    access.kind(),
                                    access.address(),
                                    access.credential(),
                                    access.certificate(),
                                    ways));

            PanelKey key = done(adapter.keys().findOrCreate(unsampled, order()));

            assertThat(ShareLink.parse(key.accessLink()).flatMap(link -> link.parameter("sid")))
                    .contains("6ba85179e30d4fc2");
        }
    }
}
