package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.keypanel.KeyPanel;
import io.veilbot.integrations.keypanel.KeyPanelCounters;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * This panel chooses credentials itself and has working keys only, so some of what others promise
 * is told differently here: a key that is to rest is removed, and comes back as another one.
 */
class KeyPanelContractTest extends HttpPanelContract {

    KeyPanelContractTest() {
        super(
                new PanelSite(
                        PanelKind.KEY_PANEL,
                        "keys",
                        Protocol.VLESS,
                        false,
                        false,
                        KeyPanelContractTest::adapter));
    }

    /** A minute passes between any two calls, so that no rate holds one back. */
    private static Adapter adapter(AddressGuard guard, Duration whole) {
        var keys = new KeyPanel(guard, whole, new HandClock(Duration.ofSeconds(61)));
        return new Adapter(keys, new KeyPanelCounters(keys), keys::close);
    }

    @Override
    Optional<Long> limitShown(Allowance allowance) {
        return Optional.empty();
    }

    private List<JsonNode> named(KeyOrder order) {
        return premises.keys().stream()
                .filter(key -> key.path("name").asText().equals(order.name()))
                .toList();
    }

    private static ShareLink link(PanelKey key) {
        return ShareLink.parse(key.accessLink()).orElseThrow();
    }

    /** An empty list is one, where a list is asked for. */
    @Override
    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "null", ""})
    void takesNoNonsenseForAnAnswer(String nonsense) {
        allAre(Outcome.Unknown.class, () -> premises.fails("garbage", nonsense));
    }

    /** Nobody could know. Whoever is asked later means the first, and removes both. */
    @Override
    @Test
    void makesNoSecondKeyThoughThePanelShowsNone() {
        KeyOrder order = order();
        PanelKey key = made(order);
        premises.fails("empty-listing", true);
        made(order);
        assertThat(named(order)).hasSize(2);
        premises.works();

        assertThat(made(order)).isEqualTo(key);
        assertThat(done(adapter.keys().remove(panel, order.name()))).isTrue();
        assertThat(named(order)).isEmpty();
    }

    @Test
    void removesOneOfTwoThatHaveTheSameName() {
        KeyOrder order = order();
        PanelKey first = made(order);
        premises.somebodyMakes(order.name());
        var second =
                done(adapter.keys().list(panel)).stream()
                        .filter(key -> key.name().equals(order.name()))
                        .filter(key -> !key.id().equals(first.id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(done(adapter.keys().remove(panel, second))).isTrue();
        assertThat(done(adapter.keys().remove(panel, second))).isFalse();
        assertThat(named(order)).hasSize(1);
        assertThat(there(first)).hasSize(1);
    }

    @Override
    @Test
    void bringsALostKeyBackAsTheOneThatAppsHave() {
        KeyOrder order = order();
        PanelKey key = made(order);
        premises.failsOnce("forget-keys", true);
        assertThat(done(adapter.keys().read(panel, order))).isEmpty();

        PanelKey restored = made(order);

        assertThat(restored.accessLink()).isNotEqualTo(key.accessLink());
        assertThat(named(order)).hasSize(1);
    }

    @Override
    @Test
    void letsAKeyRestAndComeBack() {
        KeyOrder order = order(GIGABYTE);
        PanelKey key = made(order);

        assertThat(done(adapter.keys().setLimit(panel, with(NOTHING, order)))).isTrue();
        assertThat(there(key)).isEmpty();
        assertThat(done(adapter.keys().setLimit(panel, order))).isFalse();
        assertThat(named(order)).isEmpty();

        PanelKey again = made(order);
        assertThat(done(adapter.keys().setLimit(panel, order))).isTrue();
        assertThat(premises.carries(again.id(), 1_000)).isTrue();
        assertThat(again.accessLink()).isNotEqualTo(key.accessLink());
    }

    @Override
    @Test
    void makesAKeyThatRestsFromTheStart() {
        KeyOrder order = order(NOTHING);

        assertThat(ask(order)).isEqualTo(new Outcome.NotAttempted<>(VpnPanel.CANNOT_REST));
        assertThat(named(order)).isEmpty();
    }

    @Override
    @Test
    void setsAFoundKeyRight() {
        KeyOrder order = order();
        PanelKey key = made(order);

        assertThat(made(with(GIGABYTE, order))).isEqualTo(key);
        assertThat(ask(with(NOTHING, order))).isInstanceOf(Outcome.NotAttempted.class);
        assertThat(there(key)).hasSize(1);
    }

    @Test
    void looksAgainWhenItIsToldOfNoKey() {
        KeyOrder order = order();
        premises.failsOnce("empty-creation", "made");
        assertThat(there(made(order))).hasSize(1);

        KeyOrder other = order();
        premises.failsOnce("empty-creation", "nothing");
        assertThat(ask(other)).isEqualTo(new Outcome.Unknown<>("unreadable:key"));
        assertThat(there(made(other))).hasSize(1);
        assertThat(named(order)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-lists", "old-version", "config-text", "wrong-host"})
    void understandsEveryVersion(String version) {
        premises.fails(version, true);
        KeyOrder order = order();

        PanelKey key = made(order);
        premises.carries(key.id(), 1_000);

        assertThat(made(order)).isEqualTo(key).isEqualTo(read(order));
        assertThat(link(key).host()).isEqualTo("keys.vpn.example");
        assertThat(link(key).label()).isEqualTo(panel.name());
        assertThat(done(adapter.counters().read(panel))).containsEntry(key.id(), 1_000L);
        assertThat(done(adapter.keys().remove(panel, order.name()))).isTrue();
        assertThat(there(key)).isEmpty();
    }

    /** Nothing is done by a list that may not hold the key. */
    @Test
    void takesNoPartOfAListForAllOfIt() {
        KeyOrder order = order();
        made(order);
        premises.fails("part-of-list", true);

        assertThat(ask(order)).isEqualTo(new Outcome.Unknown<>("unreadable:total"));
        assertThat(adapter.keys().remove(panel, order.name())).isInstanceOf(Outcome.Unknown.class);
        assertThat(adapter.keys().list(panel)).isInstanceOf(Outcome.Unknown.class);
        assertThat(named(order)).hasSize(1);
    }

    @Test
    void hasTheProxyToldOfANewKey() {
        premises.fails("sync-needed", true);

        assertThat(premises.carries(made(order()).id(), 1)).isTrue();
    }

    @Test
    void refusesOtherProtocols() {
        KeyOrder any = order();
        var trojan =
                new KeyOrder(any.name(), Protocol.TROJAN, any.allowance(), 0, any.credential());

        assertThat(ask(trojan)).isEqualTo(new Outcome.Refused<>("protocol-not-of-this-panel"));
    }
}
