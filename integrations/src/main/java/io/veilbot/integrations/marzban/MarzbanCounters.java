package io.veilbot.integrations.marzban;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Map;
import java.util.stream.Collectors;

/** What each user carried since its counter was last set to nothing; the limit goes by it. */
public final class MarzbanCounters implements Counters {

    private final MarzbanPanel panels;

    public MarzbanCounters(MarzbanPanel panels) {
        this.panels = panels;
    }

    @Override
    public PanelKind kind() {
        return PanelKind.MARZBAN;
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return panels.users(panel)
                .then(users ->
                        new Outcome.Done<>(
                                users.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        MarzbanUser::username,
                                                        MarzbanUser::used))));
    }
}
