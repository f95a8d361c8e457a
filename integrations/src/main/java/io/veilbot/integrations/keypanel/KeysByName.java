package io.veilbot.integrations.keypanel;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.Panel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keys by their names, of which the panel itself thinks nothing: several keys may have one. */
final class KeysByName {

    private final KeyPanelApi api;

    KeysByName(KeyPanelApi api) {
        this.api = api;
    }

    /** The one that was made first: whoever asks, it is the same. */
    Outcome<Optional<HeldKey>> first(Panel panel, String name) {
        return named(panel, name)
                .then(keys ->
                        new Outcome.Done<>(
                                keys.stream().min(Comparator.comparingLong(HeldKey::id))));
    }

    private Outcome<List<HeldKey>> named(Panel panel, String name) {
        return api.list(panel)
                .then(keys ->
                        new Outcome.Done<>(
                                keys.stream().filter(key -> key.name().equals(name)).toList()));
    }

    /**
     * @param which of those that have this name
     * @return whether there was any
     */
    Outcome<Boolean> remove(Panel panel, String name, Predicate<HeldKey> which) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return named(panel, name).then(keys -> remove(panel, keys.stream().filter(which).toList()));
    }

    /**
     * One after the other, up to the first that cannot be removed now. The proxy is told even where
     * the panel has nothing left: it may be that only it was not told last time.
     */
    private Outcome<Boolean> remove(Panel panel, List<HeldKey> keys) {
        Outcome<Boolean> all = new Outcome.Done<>(true);
        for (HeldKey key : keys) {
            all = all.then(_ -> api.delete(panel, key));
        }
        return all.then(_ -> api.sync(panel)).then(_ -> new Outcome.Done<>(!keys.isEmpty()));
    }
}
