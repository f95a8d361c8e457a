package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Secret;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.keypanel.KeyPanel;
import io.veilbot.integrations.keypanel.KeyPanelCounters;
import io.veilbot.integrations.panels.AddressGuard;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** A panel that refuses what comes too fast, met by an adapter for which time stands still. */
class KeyPanelRatesTest extends PanelWords {

    KeyPanelRatesTest() {
        super(
                new PanelSite(
                        PanelKind.KEY_PANEL,
                        "keys",
                        Protocol.VLESS,
                        false,
                        false,
                        KeyPanelRatesTest::adapter));
    }

    private static Adapter adapter(AddressGuard guard, Duration whole) {
        return adapter(guard, whole, new HandClock(Duration.ZERO));
    }

    private static Adapter adapter(AddressGuard guard, Duration whole, HandClock clock) {
        var keys = new KeyPanel(guard, whole, clock);
        return new Adapter(keys, new KeyPanelCounters(keys), keys::close);
    }

    @Test
    void holdsBackWhatThePanelWouldRefuse() {
        premises.fails("rate-limits", true);
        int before = premises.keys().size();
        for (int i = 0; i < 5; i++) {
            made(order());
        }

        assertThat(ask(order())).isEqualTo(new Outcome.NotAttempted<>("rate"));
        assertThat(premises.keys()).hasSize(before + 5);
    }

    @Test
    void decidesNothingWhenSomebodyElseWasTooFast() {
        premises.fails("http-status", 429);

        assertThat(ask(order())).isEqualTo(new Outcome.NotAttempted<>("status-429"));
    }

    /** Key by key, as far as a minute allows, and further with the next reading. */
    @Test
    void readsCountersInTurnsWhereThePanelCannotTellAllAtOnce() {
        premises.fails("old-version", true);
        for (int i = 0; i < 70; i++) {
            premises.somebodyMakes("somebody-" + i);
        }
        var read = new HashSet<String>();
        var clock = new HandClock(Duration.ZERO);
        try (Adapter patient = adapter(GUARD, Duration.ofSeconds(5), clock)) {
            read.addAll(done(patient.counters().read(panel)).keySet());
            assertThat(read).hasSize(60);

            clock.pass(Duration.ofSeconds(61));
            read.addAll(done(patient.counters().read(panel)).keySet());
        }
        assertThat(read).hasSameSizeAs(premises.keys());
    }

    /** Some give the address of the API, and some the one in front of it. */
    @Test
    void findsTheApiBelowTheAddress() {
        PanelAccess access = panel.access();
        var whole =
                at(
                        new PanelAccess(
                                access.kind(),
                                new Secret(access.address().text() + "/api"),
                                access.credential(),
                                access.certificate(),
                                access.inbounds()));

        assertThat(done(adapter.keys().list(whole))).isEqualTo(done(adapter.keys().list(panel)));
    }
}
