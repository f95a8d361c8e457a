package io.veilbot.benchmarks;

import java.util.List;
import java.util.Locale;

/** A report as people read it. */
final class Sheet {

    private static final List<String> COMMANDS =
            List.of(
                    "work",
                    "callers",
                    "per s",
                    "p50 ms",
                    "p99 ms",
                    "worst ms",
                    "n",
                    "failed",
                    "cpu ms");
    private static final List<String> KEYS =
            List.of("people at once", "p50 ms", "p99 ms", "worst ms", "n", "missing");
    private static final List<String> CALLBACKS =
            List.of("per s", "reached", "p50 ms", "p99 ms", "worst ms", "n", "failed");
    private static final List<String> RATIOS = List.of("callers", "shop / L2 per s", "p99 by L2's");

    private static final List<String> LINK_RATIOS =
            List.of("callers", "links / page per s", "p99 by page's");

    private Sheet() {}

    static String of(Report report) {
        return String.join(
                "\n",
                machine(report),
                "Limits and the shop (L1: inserts; L2 and shop: commands, latency of a pair)",
                Table.of(COMMANDS, report.commands().stream().map(Sheet::commands).toList()),
                Table.of(RATIOS, report.ratios().stream().map(Sheet::ratio).toList()),
                "From paying to the key in the chat",
                Table.of(KEYS, report.keys().stream().map(Sheet::keys).toList()),
                "Callbacks, from when one is due to its 200, stored",
                Table.of(CALLBACKS, List.of(callbacks(report.callbacks()))),
                "The last was judged %s s after it came\n".formatted(number(report.unjudged())),
                "Links that apps poll, beside a bare page of the same web server",
                Table.of(COMMANDS, report.links().figures().stream().map(Sheet::commands).toList()),
                Table.of(LINK_RATIOS, report.links().ratios().stream().map(Sheet::ratio).toList()),
                Table.of(CALLBACKS, List.of(callbacks(report.links().steady()))),
                panel(report.panel()),
                core(report.core()),
                "%d payments confirmed, %d mismatched because their invoice came first\n"
                        .formatted(report.confirmed(), report.mismatched()));
    }

    private static String panel(PanelRuns.Result panel) {
        return """
        Keys on one panel, beside bare calls of its adapter, one after the other
        %d keys at 50 ms a call: %s keys a second; bare calls %s a second
        %,d keys that the panel forgot: back in %s s by %,d calls; bare calls %s s
        the same when nothing is missing: %s s
        """
                .formatted(
                        panel.delivered(),
                        number(panel.deliveredPerSecond()),
                        number(panel.barePerSecond()),
                        panel.restored(),
                        number(panel.restoredSeconds()),
                        panel.restoredCalls(),
                        number(panel.bareSeconds()),
                        number(panel.comparedSeconds()));
    }

    private static String core(RestartedCore.Result core) {
        return "%,d keys of a core started anew, at 50 ms a call: back in %s s by %,d calls; their latency alone %s s\n"
                .formatted(core.keys(), number(core.seconds()), core.calls(), number(core.limit()));
    }

    private static String machine(Report report) {
        Machine before = report.before();
        String state =
                "%d cores, load %s before and %s after, %s, heap up to %d MB\n"
                        .formatted(
                                before.cores(),
                                number(before.load()),
                                number(report.after().load()),
                                before.jvm(),
                                before.heapMegabytes());
        return report.disturbed()
                ? state + "DISTURBED: the machine was busy already; compare ratios, with care.\n"
                : state;
    }

    private static List<String> commands(Figure figure) {
        return List.of(
                figure.work(),
                Integer.toString(figure.callers()),
                String.format(Locale.ROOT, "%.0f", figure.perSecond()),
                number(figure.p50()),
                number(figure.p99()),
                number(figure.worst()),
                Integer.toString(figure.measured()),
                Long.toString(figure.failed()),
                number(figure.cpuMillis()));
    }

    private static List<String> keys(Figure figure) {
        return List.of(
                Integer.toString(figure.callers()),
                number(figure.p50()),
                number(figure.p99()),
                number(figure.worst()),
                Integer.toString(figure.measured()),
                Long.toString(figure.failed()));
    }

    private static List<String> callbacks(Figure figure) {
        return List.of(
                Integer.toString(figure.callers()),
                String.format(Locale.ROOT, "%.0f", figure.perSecond()),
                number(figure.p50()),
                number(figure.p99()),
                number(figure.worst()),
                Integer.toString(figure.measured()),
                Long.toString(figure.failed()));
    }

    private static List<String> ratio(Report.Ratio ratio) {
        return List.of(
                Integer.toString(ratio.callers()), number(ratio.throughput()), number(ratio.p99()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
