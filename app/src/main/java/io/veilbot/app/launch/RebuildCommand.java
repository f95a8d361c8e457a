package io.veilbot.app.launch;

import io.veilbot.api.ops.ReadModels;
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
                readModels.rebuild(one, "terminal");
                allEqual &= RebuildProgress.watch(readModels, one);
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
}
