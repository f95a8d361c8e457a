package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.traffic.Counters;
import io.veilbot.integrations.traffic.Counting;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return api.counters(panel.access(), OURS)
                .outcome(answer -> new Outcome.Done<>(sums(answer)), Complaint::outcome);
    }

    private static Map<String, Long> sums(Fields answer) {
        return answer.parts(1).stream()
                .flatMap(CoreCounters::figure)
                .collect(Collectors.toMap(Figure::name, Figure::bytes, Math::addExact));
    }

    private record Figure(String name, long bytes) {}

    private static Stream<Figure> figure(Fields counter) {
        Matcher name = NAME.matcher(counter.text(1));
        return name.matches()
                ? Stream.of(new Figure(name.group(1), counter.number(2)))
                : Stream.empty();
    }
}
