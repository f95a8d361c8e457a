package io.veilbot.app.launch;

import java.util.Map;

/**
 * How much trade a fresh shop that pretends has behind it when it opens.
 *
 * @param days how long ago it began; 0 for a shop that begins empty
 * @param people how many come, more of them in the later days
 */
public record Trade(int days, int people) {

    /** A shop that begins empty. */
    public static final Trade NONE = new Trade(0, 0);

    /** What a newcomer sees: enough for every page to have something to show. */
    public static final Trade FULL = new Trade(90, 120);

    Map<String, Object> settings() {
        return Map.of("veilbot.trade.days", days, "veilbot.trade.people", people);
    }
}
