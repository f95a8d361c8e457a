package io.veilbot.app.launch;

import io.veilbot.app.audit.Export;
import io.veilbot.app.audit.Export.Written;
import io.veilbot.app.audit.Selection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the ledger to a file. */
@Command(
        name = "export",
        description = "Write the ledger to FILE, to be checked with ./veilbot audit verify FILE.")
final class AuditExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "JSON Lines; replaced if it is there.")
    private Path file = Path.of("");

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Option(
            names = "--from",
            converter = Moment.class,
            description = "Only events from then on, such as 2026-11-01 or 2026-11-01T12:00:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", converter = Moment.class, description = "Only events before then.")
    private @Nullable Instant to;

    @Option(names = "--provider", description = "Only payments by this one, such as yookassa.")
    private @Nullable String provider;

    @Option(names = "--customer", description = "Only events of this one, such as customer-….")
    private @Nullable String customer;

    @Override
    public Integer call() {
        var selection = new Selection(from, to, provider, customer);
        try (var tools = Tools.open(new Launch(System.getenv(), data, 0))) {
            Optional<Written> written = tools.bean(Export.class).write(file, selection, "terminal");
            System.out.println(written.map(this::told).orElse("There is no such event."));
            return written.isPresent() ? 0 : 1;
        }
    }

    private String told(Written written) {
        return "%s: positions %d to %d with %d events, signed by the key %s."
                .formatted(file, written.from(), written.to(), written.events(), written.keyId());
    }
}
