package io.veilbot.integrations.keypanel;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each key carried since its counter began. A panel that cannot tell all at once is asked key
 * by key, as many as it takes in a minute; the next reading goes on behind them.
 */
public final class KeyPanelCounters implements Counters {

    private final KeyPanelApi api;
    private final Map<ServerId, Long> lastRead = new ConcurrentHashMap<>();

    public KeyPanelCounters(KeyPanel panel) {
        this.api = panel.api();
    }

    @Override
    public PanelKind kind() {
        return PanelKind.KEY_PANEL;
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return api.list(panel)
                .then(keys ->
                        api.traffic(panel)
                                .then(all ->
                                        all.<Outcome<Map<String, Long>>>map(byUuid ->
                                                        new Outcome.Done<>(byId(keys, byUuid)))
                                                .orElseGet(() -> oneByOne(panel, keys))));
    }

    private static Map<String, Long> byId(List<HeldKey> keys, Map<String, Long> byUuid) {
        var bytes = new TreeMap<String, Long>();
        for (HeldKey key : keys) {
            key.uuid().map(byUuid::get).ifPresent(read -> bytes.put(key.listed().id(), read));
        }
        return bytes;
    }

    private Outcome<Map<String, Long>> oneByOne(Panel panel, List<HeldKey> keys) {
        var bytes = new TreeMap<String, Long>();
        for (HeldKey key : from(lastRead.getOrDefault(panel.server(), 0L), keys)) {
            if (!(api.traffic(panel, key) instanceof Outcome.Done(Long read))) {
                break;
            }
            bytes.put(key.listed().id(), read);
            lastRead.put(panel.server(), key.id());
        }
        return new Outcome.Done<>(bytes);
    }

    /** All keys, beginning with the first behind the last that was read. */
    private static List<HeldKey> from(long last, List<HeldKey> keys) {
        return keys.stream()
                .sorted(
                        Comparator.comparing((HeldKey key) -> key.id() <= last)
                                .thenComparingLong(HeldKey::id))
                .toList();
    }
}
