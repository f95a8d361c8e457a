package io.veilbot.app.launch;

import io.veilbot.api.ops.ReadModels;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Replays the history of payments beside what the shop shows, and tells whether they differ. */
@Command(
        name = "compare",
        description = "Replay the history of payments and compare it with what the shop shows.")
final class AuditCompareCommand implements Callable<Integer> {

    /** What the payments, their history and their cases are read from. */
    private static final List<String> PAYMENTS =
            List.of("projections.payments", "projections.payment_timeline", "projections.cases");

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        try (var tools = Tools.open(new Launch(System.getenv(), data, 0))) {
            ReadModels readModels = tools.bean(ReadModels.class);
            boolean equal = true;
            for (String one : PAYMENTS) {
                readModels.compare(one, "terminal");
                equal &= RebuildProgress.watch(readModels, one);
            }
            System.out.println(
                    equal
                            ? "What the shop shows of payments is what the events say."
                            : "What the shop shows of payments is NOT what the events say.");
            return equal ? 0 : 3;
        }
    }
}
