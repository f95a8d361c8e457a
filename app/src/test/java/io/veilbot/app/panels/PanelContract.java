package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.ShareLink;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every panel's adapter promises to the shop, kept together with its stand-in. A panel's own
 * class only names it; what the stand-in really has judges.
 */
abstract class PanelContract extends PanelWords {

    PanelContract(PanelSite site) {
        super(site);
    }

    @Test
    void makesAKeyOnceHoweverOftenItIsAskedFor() {
        KeyOrder order = order();

        PanelKey key = made(order);

        assertThat(made(order)).isEqualTo(key).isEqualTo(read(order));
        assertThat(key.name()).isEqualTo(order.name());
        assertThat(there(key)).hasSize(1);
        var link = ShareLink.parse(key.accessLink()).orElseThrow();
        assertThat(link.label()).isEqualTo(panel.name());
        assertThat(link.protocol()).isEqualTo(site.protocol());
    }

    @Test
    void findsTheKeyWhoseAnswerWasLost() {
        KeyOrder order = order();
        premises.failsOnce("timeout-after-create", 0);

        assertThat(ask(order)).isInstanceOfAny(Outcome.Done.class, Outcome.Unknown.class);

        assertThat(there(made(order))).hasSize(1);
    }

    @Test
    void makesNoSecondKeyThoughThePanelShowsNone() {
        PanelKey key = made(order());
        premises.fails("empty-listing", true);

        assertThat(done(adapter.keys().list(panel))).isEmpty();
        made(order());

        assertThat(there(key)).hasSize(1);
        assertThat(premises.keys().stream().map(it -> it.path("id").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void bringsALostKeyBackAsTheOneThatAppsHave() {
        KeyOrder order = order(GIGABYTE);
        PanelKey key = made(order);
        premises.failsOnce("forget-keys", true);

        assertThat(done(adapter.keys().read(panel, order))).isEmpty();
        assertThat(premises.keys()).isEmpty();

        assertThat(made(order).accessLink()).isEqualTo(key.accessLink());
        assertThat(premises.keys()).hasSize(1);
    }

    @Test
    void listsOursAndOthers() {
        premises.somebodyMakes("somebody");
        PanelKey key = made(order());

        var listed = done(adapter.keys().list(panel));

        assertThat(listed).contains(new ListedKey(key.id(), key.name()));
        assertThat(listed.stream().map(ListedKey::name)).contains("somebody");
        assertThat(listed).hasSameSizeAs(premises.keys());
    }

    @Test
    void removesAKeyAndIsContentWhenItIsNotThere() {
        KeyOrder order = order();
        PanelKey key = made(order);
        PanelKey other = made(order());

        assertThat(adapter.keys().remove(panel, order.name())).isEqualTo(new Outcome.Done<>(true));
        assertThat(adapter.keys().remove(panel, order.name())).isEqualTo(new Outcome.Done<>(false));
        assertThat(done(adapter.keys().read(panel, order))).isEmpty();
        assertThat(there(key)).isEmpty();
        assertThat(there(other)).hasSize(1);
    }

    @Test
    void touchesNoNameButOurs() {
        premises.somebodyMakes("stranger");
        int asked = premises.timesAsked();

        assertThatThrownBy(() -> adapter.keys().remove(panel, "stranger"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(premises.timesAsked()).isEqualTo(asked);
        assertThat(premises.keys().stream().map(it -> it.path("name").asText()))
                .contains("stranger");
    }

    @Test
    void letsAKeyRestAndComeBack() {
        KeyOrder order = order(GIGABYTE);
        PanelKey key = made(order);
        assertThat(key.limitBytes()).contains(GIGABYTE.bytes());
        assertThat(premises.carries(key.id(), 1_000)).isTrue();

        assertThat(limit(NOTHING, order)).isTrue();
        assertThat(premises.carries(key.id(), 1_000)).isFalse();

        assertThat(limit(GIGABYTE, order)).isTrue();
        assertThat(premises.carries(key.id(), 1_000)).isTrue();
        assertThat(shown(key).path("limitBytes").asLong()).isEqualTo(GIGABYTE.bytes());

        assertThat(limit(Allowance.UNLIMITED, order)).isTrue();
        assertThat(shown(key).has("limitBytes")).isFalse();
        assertThat(made(with(Allowance.UNLIMITED, order)).accessLink()).isEqualTo(key.accessLink());
    }

    private boolean limit(Allowance allowance, KeyOrder order) {
        return done(adapter.keys().setLimit(panel, with(allowance, order)));
    }

    @Test
    void limitsNothingThatIsNotThere() {
        assertThat(limit(GIGABYTE, order())).isFalse();
    }

    @Test
    void makesAKeyThatRestsFromTheStart() {
        PanelKey key = made(order(NOTHING));

        assertThat(premises.carries(key.id(), 1)).isFalse();
    }

    @Test
    void setsAFoundKeyRight() {
        KeyOrder order = order();
        PanelKey key = made(order);

        made(with(GIGABYTE, order));
        assertThat(shown(key).path("limitBytes").asLong()).isEqualTo(GIGABYTE.bytes());
        made(with(NOTHING, order));
        assertThat(premises.carries(key.id(), 1)).isFalse();
        assertThat(read(order).limitBytes()).isNotEqualTo(Optional.of(GIGABYTE.bytes()));
        made(order);
        assertThat(premises.carries(key.id(), 1)).isTrue();
    }

    @Test
    void limitsDevicesWhereThePanelCountsThem() {
        JsonNode shown = shown(made(order()));

        assertThat(shown.path("devices").asInt()).isEqualTo(site.knowsDevices() ? 3 : 0);
    }

    @Test
    void servesMoreDevicesWhenMoreAreWished() {
        KeyOrder order = order();
        PanelKey key = made(order);
        assertThat(done(adapter.keys().setLimit(panel, serving(5, order)))).isTrue();

        assertThat(shown(key).path("devices").asInt()).isEqualTo(site.knowsDevices() ? 5 : 0);
    }

    @Test
    void countsWhatFlowsThroughEachKey() {
        PanelKey one = made(order());
        PanelKey other = made(order());
        premises.carries(one.id(), 70_000_000_000L);
        premises.carries(other.id(), 500);
        var before = done(adapter.counters().read(panel));
        premises.carries(one.id(), 300);
        var after = done(adapter.counters().read(panel));

        assertThat(before).containsEntry(one.id(), 70_000_000_000L).containsEntry(other.id(), 500L);
        assertThat(after).containsEntry(one.id(), 70_000_000_300L).containsEntry(other.id(), 500L);
        assertThat(adapter.counters().kind()).isEqualTo(adapter.keys().kind());
    }

    @Test
    void tellsHowThePanelIs() {
        var vitals = done(adapter.keys().health(panel));

        assertThat(vitals.version()).matches("v?[0-9]+\\.[0-9.]+.*");
        assertThat(vitals.uptime().isPresent()).isEqualTo(site.tellsUptime());
    }
}
