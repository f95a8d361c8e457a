package io.veilbot.integrations.traffic;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import java.util.Map;

/**
 * The traffic counters of one kind of panel. They are only ever read: a reset that is lost, late or
 * ignored cannot make usage wrong if nobody asks for one.
 */
public interface Counters {

    PanelKind kind();

    Counting counting();

    /**
     * What they show now, both directions.
     *
     * @return bytes by the panel's own id of the key; keys may be missing that were never used
     */
    Outcome<Map<String, Long>> read(Panel panel);
}
