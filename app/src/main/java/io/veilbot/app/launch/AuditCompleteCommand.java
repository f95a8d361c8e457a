package io.veilbot.app.launch;

import io.veilbot.app.audit.Completeness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether anything that happened is unknown to somebody who should know it. */
@Command(
        name = "complete",
        description = "Compare the last event of every stream with the ledger and every reader.")
final class AuditCompleteCommand implements Callable<Integer> {

    /** Seconds that a reader at work may take to tell what it has read. */
    private static final int PATIENCE = 15;

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        try (var tools = Tools.open(new Launch(System.getenv(), data, 0))) {
            Completeness completeness = tools.bean(Completeness.class);
            List<String> gaps = completeness.gaps();
            for (int seconds = 0; seconds < PATIENCE && !gaps.isEmpty(); seconds++) {
                Thread.sleep(1_000);
                gaps = completeness.gaps();
            }
            gaps.forEach(gap -> System.out.println("INCOMPLETE. " + gap));
            if (gaps.isEmpty()) {
                System.out.println(
                        "Complete: all of %d streams, in the ledger and with every reader."
                                .formatted(completeness.streams()));
            }
            return gaps.isEmpty() ? 0 : 3;
        }
    }
}
