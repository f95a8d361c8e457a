package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What flowed through each key of a core since its process began. */
final class CoreCounters implements Counters {

    private static final String OURS = "user>>>veil-";
    private static final Pattern NAME =
            Pattern.compile("user>>>(.+)>>>traffic>>>(?:uplink|downlink)");

    private final PanelKind kind;
    private final CoreApi api;

    CoreCounters(PanelKind kind, CoreApi api) {
        this.kind = kind;
        this.api = api;
    }

    @Override
    public PanelKind kind() {
        return kind;
    }

    @Override
    public Counting counting() {
        return Counting.SINCE_RESTART;
    }

    @Override
    public Outcome<Map<String, Long>> read(Panel panel) {
        return api.counters(panel.access(), OURS).outcome(CoreCounters::told, Complaint::outcome);
    }

    /** Both directions of each key together. */
    static Outcome<Map<String, Long>> told(Fields answer) {
        var sums = new TreeMap<String, Long>();
        for (Fields counter : answer.parts(1)) {
            Matcher name = NAME.matcher(counter.text(1));
            if (name.matches()) {
                sums.merge(name.group(1), counted(counter.number(2)), CoreCounters::sum);
            }
        }
        return new Outcome.Done<>(sums);
    }

    private static long sum(long one, long other) {
        return counted(one + other);
    }

    /** Below zero is no figure, or a sum of figures that are none. */
    private static long counted(long bytes) {
        if (bytes < 0) {
            throw new UnreadableAnswerException("counter");
        }
        return bytes;
    }
}
