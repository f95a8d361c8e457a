package io.veilbot.integrations.keypanel;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The VeilBot key panel. It chooses credentials itself, makes a second key of the same name when
 * asked twice, and has working keys only: it knows no limit and no rest. So a name is looked up
 * before a key is made and whenever nobody knows whether one was, the first of several is the one,
 * and a key that is to rest is removed.
 */
public final class KeyPanel implements VpnPanel, AutoCloseable {

    private final KeyPanelApi api;
    private final KeysByName keys;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public KeyPanel(AddressGuard guard, Duration whole, Clock clock) {
        this.api = new KeyPanelApi(guard, whole, clock);
        this.keys = new KeysByName(api);
    }

    /** What else is asked of the same panels is counted with the same calls. */
    KeyPanelApi api() {
        return api;
    }

    @Override
    public PanelKind kind() {
        return PanelKind.KEY_PANEL;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        if (order.protocol() != Protocol.VLESS) {
            return new Outcome.Refused<>("protocol-not-of-this-panel");
        }
        if (order.rests()) {
            return new Outcome.NotAttempted<>(CANNOT_REST);
        }
        return keys.first(panel, order.name())
                .then(found ->
                        found.<Outcome<HeldKey>>map(Outcome.Done::new)
                                .orElseGet(() -> made(panel, order.name())))
                .then(key -> nowThere(api.sync(panel).then(_ -> told(panel, key))));
    }

    /** Without an answer, or with one that tells of no key: it is there, or nobody knows. */
    private Outcome<HeldKey> made(Panel panel, String name) {
        Outcome<HeldKey> made = api.create(panel, name);
        return made instanceof Outcome.Unknown
                        && keys.first(panel, name)
                                instanceof Outcome.Done<Optional<HeldKey>>(Optional<HeldKey> found)
                ? found.<Outcome<HeldKey>>map(Outcome.Done::new).orElse(made)
                : made;
    }

    /** The key works from here on, so nobody may say that nothing happened. */
    private static <T> Outcome<T> nowThere(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.NotAttempted(String why) -> new Outcome.Unknown<>(why);
            case Outcome.Refused(String why) -> new Outcome.Unknown<>(why);
            default -> outcome;
        };
    }

    private Outcome<PanelKey> told(Panel panel, HeldKey key) {
        Outcome<String> link =
                key.link()
                        .<Outcome<String>>map(Outcome.Done::new)
                        .orElseGet(() -> api.link(panel, key));
        return link.then(text -> PanelLink.rightedFor(panel, key, text))
                .then(text ->
                        new Outcome.Done<>(
                                new PanelKey(
                                        Long.toString(key.id()),
                                        key.name(),
                                        text,
                                        Optional.empty())));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return keys.first(panel, order.name())
                .then(found ->
                        found.map(key -> told(panel, key).then(KeyPanel::present))
                                .orElseGet(() -> new Outcome.Done<>(Optional.empty())));
    }

    private static <T> Outcome<Optional<T>> present(T value) {
        return new Outcome.Done<>(Optional.of(value));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        return keys.remove(panel, name, _ -> true);
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, ListedKey key) {
        return keys.remove(panel, key.name(), one -> one.listed().equals(key));
    }

    /** A key that is wanted again is made by whoever can tell people its new link. */
    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return order.rests()
                ? remove(panel, order.name())
                : keys.first(panel, order.name())
                        .then(found -> new Outcome.Done<>(found.isPresent()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return api.list(panel)
                .then(all -> new Outcome.Done<>(all.stream().map(HeldKey::listed).toList()));
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return api.version(panel)
                .then(version ->
                        api.admission(panel).then(_ -> new Outcome.Done<>(new Vitals(version))));
    }

    @Override
    public void close() {
        api.close();
    }
}
