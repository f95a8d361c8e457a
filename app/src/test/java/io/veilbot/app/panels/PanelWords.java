package io.veilbot.app.panels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.app.panels.PanelSite.Adapter;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.Credential;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** The words in which {@link PanelContract} is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PanelWords {

    static final Allowance GIGABYTE = Allowance.ofBytes(1_000_000_000);
    static final Allowance NOTHING = Allowance.ofBytes(0);
    static final AddressGuard GUARD = new AddressGuard(true, List.of());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final PanelSite site;
    final Premises premises;
    final Adapter adapter;
    final Panel panel;

    PanelWords(PanelSite site) {
        this.site = site;
        this.premises = new Premises(site.kind(), site.server());
        this.adapter = site.maker().make(GUARD, PATIENCE);
        this.panel = at(premises.access());
    }

    static Panel at(PanelAccess access) {
        return new Panel(new ServerId("server-nl"), "Нидерланды 1", access, true);
    }

    @AfterEach
    void everythingWorksAgain() {
        premises.works();
    }

    @AfterAll
    void close() {
        adapter.close();
        premises.close();
    }

    /** A key nobody asked for before. */
    KeyOrder order() {
        return order(Allowance.UNLIMITED);
    }

    /** Named as the shop names keys: by a UUID. */
    KeyOrder order(Allowance allowance) {
        String name = "veil-" + UUID.randomUUID();
        String password = UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var credential = new Credential(UUID.randomUUID(), password);
        return new KeyOrder(name, site.protocol(), allowance, 3, credential);
    }

    static KeyOrder with(Allowance allowance, KeyOrder order) {
        return new KeyOrder(
                order.name(), order.protocol(), allowance, order.devices(), order.credential());
    }

    static KeyOrder serving(int devices, KeyOrder order) {
        return new KeyOrder(
                order.name(), order.protocol(), order.allowance(), devices, order.credential());
    }

    Outcome<PanelKey> ask(KeyOrder order) {
        return adapter.keys().findOrCreate(panel, order);
    }

    PanelKey made(KeyOrder order) {
        return done(ask(order));
    }

    PanelKey read(KeyOrder order) {
        return done(adapter.keys().read(panel, order)).orElseThrow();
    }

    /** What a panel that knows limits shows of one. */
    Optional<Long> limitShown(Allowance allowance) {
        return Optional.of(allowance.bytes());
    }

    /** As often as the panel really has it. */
    List<JsonNode> there(PanelKey key) {
        return premises.keys().stream()
                .filter(it -> it.path("id").asText().equals(key.id()))
                .toList();
    }

    JsonNode shown(PanelKey key) {
        assertThat(there(key)).hasSize(1);
        return there(key).getFirst();
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }
}
