package io.veilbot.app.launch;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.api.ops.ReadModels.Rebuild;
import io.veilbot.api.ops.ReadModels.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Rebuilds read models beside the live ones, of a running shop or of a stopped one's data folder.
 */
@Command(name = "rebuild", description = "Rebuild read models and compare them with the live ones.")
public final class RebuildCommand implements Callable<Integer> {

    private static final int WIDTH = 30;

    @Parameters(arity = "0..1", description = "Name of a read model, or all (the default).")
    private String name = "all";

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws InterruptedException {
        try (var tools = Tools.open(new Launch(System.getenv(), data, 0))) {
            ReadModels readModels = tools.bean(ReadModels.class);
            boolean allEqual = true;
            for (String one : chosen(readModels)) {
                allEqual &= rebuild(readModels, one);
            }
            return allEqual ? 0 : 3;
        }
    }

    private List<String> chosen(ReadModels readModels) {
        List<String> known =
                readModels.status().stream().filter(Status::rebuildable).map(Status::name).toList();
        if (name.equals("all")) {
            return known;
        }
        return known.stream()
                .filter(one -> one.equals(name) || one.endsWith("." + name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() ->
                        new StartupException(
                                "There is no read model '%s'. There are: %s."
                                        .formatted(name, String.join(", ", known))));
    }

    private static boolean rebuild(ReadModels readModels, String one) throws InterruptedException {
        readModels.rebuild(one, "terminal");
        while (true) {
            Rebuild run = status(readModels, one);
            System.out.print("\r" + bar(one, run));
            if (run.endedAt().isPresent()) {
                System.out.println("  " + verdict(run));
                return run.equal();
            }
            Thread.sleep(100);
        }
    }

    private static Rebuild status(ReadModels readModels, String one) {
        return readModels.status().stream()
                .filter(status -> status.name().equals(one))
                .flatMap(status -> status.rebuild().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String bar(String one, Rebuild run) {
        long total = Math.max(run.total(), 1);
        int full = Math.toIntExact(Math.min(WIDTH, WIDTH * run.done() / total));
        return "%-32s [%s%s] %d/%d"
                .formatted(
                        one, "#".repeat(full), ".".repeat(WIDTH - full), run.done(), run.total());
    }

    private static String verdict(Rebuild run) {
        if (!run.error().isEmpty()) {
            return "failed: " + run.error() + " The live rows were left as they are.";
        }
        return run.equal()
                ? "equal " + run.liveChecksum().substring(0, 12)
                : "DIFFERED and was replaced: live %s, rebuilt %s"
                        .formatted(
                                run.liveChecksum().substring(0, 12),
                                run.rebuiltChecksum().substring(0, 12));
    }
}
