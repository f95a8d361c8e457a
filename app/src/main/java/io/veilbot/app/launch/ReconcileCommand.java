package io.veilbot.app.launch;

import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport;
import io.veilbot.api.ops.MoneyReport.Row;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.ops.Reconciliation.Format;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.api.ops.ReportLog;
import io.veilbot.integrations.reconciliation.ReadList;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks the providers for their lists, and sets them beside the ledger and what was granted. */
@Command(
        name = "reconcile",
        description = "The provider's list, the ledger and the access of a period, side by side.")
public final class ReconcileCommand implements Callable<Integer> {

    private enum Shape {
        TEXT,
        CSV,
        JSONL
    }

    @Option(
            names = "--from",
            required = true,
            converter = Moment.class,
            description = "Paid from then on, such as 2026-11-01 or 2026-11-01T12:00:00Z.")
    private Instant from = Instant.EPOCH;

    @Option(
            names = "--to",
            required = true,
            converter = Moment.class,
            description = "Paid before then.")
    private Instant to = Instant.EPOCH;

    @Option(names = "--provider", description = "Only this one, such as yookassa.")
    private @Nullable String provider;

    @Option(
            names = "--format",
            description = "text, csv or jsonl; default: ${DEFAULT-VALUE}.",
            defaultValue = "text")
    private Shape format = Shape.TEXT;

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var period = new Period(from, to, Optional.ofNullable(provider));
        try (var tools = Tools.reaching(new Launch(System.getenv(), data, 0))) {
            Reconciliation reconciliation = tools.bean(Reconciliation.class);
            ReadList lists = tools.bean(ReadList.class);
            reconciliation.providers().stream()
                    .filter(period::isOf)
                    .forEach(name -> lists.now(name, from).ifPresent(why -> notRead(name, why)));
            MoneyReport report = reconciliation.report(period);
            print(report, reconciliation);
            tools.bean(ReportLog.class).record("terminal", words(period), report.rows().size());
            return report.isSettled() ? 0 : 1;
        }
    }

    private static void notRead(String name, String why) {
        System.err.println("The list of " + name + " could not be read: " + why);
    }

    private String words(Period period) {
        return "reconciliation of %s from %s to %s, %s"
                .formatted(
                        period.provider().orElse("all providers"),
                        from,
                        to,
                        format.name().toLowerCase(Locale.ROOT));
    }

    private void print(MoneyReport report, Reconciliation reconciliation) {
        switch (format) {
            case TEXT -> tell(report);
            case CSV -> System.out.print(reconciliation.write(report, Format.CSV));
            case JSONL -> System.out.print(reconciliation.write(report, Format.JSON_LINES));
        }
    }

    private static void tell(MoneyReport report) {
        report.rows().stream()
                .filter(row -> !row.differences().isEmpty())
                .map(ReconcileCommand::told)
                .forEach(System.out::println);
        report.totals()
                .forEach(sum ->
                        System.out.printf(
                                "%s: %s by its list, %s by the ledger, net of refunds%n",
                                sum.provider(), sum.listed(), sum.booked()));
        System.out.printf(
                "%d rows: %d agree in everything, %d are not explained.%n",
                report.rows().size(), report.agreeing(), report.unexplained());
    }

    private static String told(Row row) {
        String why =
                row.differences().stream()
                        .map(MoneyDifference::sentence)
                        .collect(Collectors.joining("; "));
        return "%s %s %s %s: %s"
                .formatted(
                        row.isSettled() ? "     explained" : "NOT EXPLAINED ",
                        row.at(),
                        row.provider().isEmpty() ? "staff" : row.provider(),
                        row.subject(),
                        why);
    }
}
