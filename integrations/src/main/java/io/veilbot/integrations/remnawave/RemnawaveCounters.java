package io.veilbot.integrations.remnawave;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each user carried since its counter was last set to nothing, which is what the panel
 * measures its limits by.
 */
public final class RemnawaveCounters implements Counters {

    private final UserList list;

    public RemnawaveCounters(RemnawavePanel panel) {
        this.list = panel.list();
    }

    @Override
    public PanelKind kind() {
        return PanelKind.REMNAWAVE;
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return list.read(panel)
                .then(users ->
                        new Outcome.Done<>(
                                users.stream()
                                        .collect(Collectors.toMap(User::username, User::used))));
    }
}
