package io.veilbot.benchmarks.simulation;

import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys on one panel, also those that were removed: it may remember them. */
final class FickleShelf {

    /** What a panel lets one choose, and whether it tells what it has. */
    enum Manner {
        /** Ids and credentials are its own; a name can be there twice. */
        CHOOSES,
        /** Names are ids. */
        OBEYS,
        /** Names are ids, and nobody can ask which there are. */
        KEEPS_SILENT;

        boolean choosesIds() {
            return this == CHOOSES;
        }

        boolean lists() {
            return this != KEEPS_SILENT;
        }
    }

    private final Manner manner;
    private final List<PanelKey> keys = new ArrayList<>();
    private final List<PanelKey> removed = new ArrayList<>();
    private long lives = 1;
    private int made;

    FickleShelf(Manner manner) {
        this.manner = manner;
    }

    Manner manner() {
        return manner;
    }

    long lives() {
        return lives;
    }

    void begin() {
        lives++;
    }

    /** The newest are gone. */
    void forget(int count) {
        keys.subList(Math.max(0, keys.size() - count), keys.size())
                .removeIf(key -> KeyOrder.isOurs(key.name()));
    }

    /** What was removed last is there again. */
    void remember(int count) {
        List<PanelKey> last = removed.subList(Math.max(0, removed.size() - count), removed.size());
        last.stream().filter(key -> !keys.contains(key)).toList().forEach(this::put);
    }

    Optional<PanelKey> find(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The key as it would be. */
    PanelKey shaped(KeyOrder order) {
        String id = manner.choosesIds() ? Integer.toString(++made) : order.name();
        String secret = manner.choosesIds() ? "chosen-" + id : order.credential().password();
        return new PanelKey(id, order.name(), "ss://" + secret, Optional.empty());
    }

    void put(PanelKey key) {
        keys.add(key);
    }

    boolean remove(String name) {
        return remove(keys.stream().filter(key -> key.name().equals(name)).toList());
    }

    boolean remove(ListedKey listed) {
        return remove(
                keys.stream()
                        .filter(key -> key.id().equals(listed.id()))
                        .filter(key -> key.name().equals(listed.name()))
                        .toList());
    }

    private boolean remove(List<PanelKey> those) {
        removed.addAll(those);
        return keys.removeAll(those);
    }

    List<ListedKey> listed() {
        return keys.stream().map(key -> new ListedKey(key.id(), key.name())).toList();
    }

    List<PanelKey> keys() {
        return List.copyOf(keys);
    }
}
