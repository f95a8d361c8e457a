package io.veilbot.app.launch;

import io.veilbot.app.rebuild.PastPayments;
import io.veilbot.app.rebuild.PastPayments.Figure;
import io.veilbot.app.rebuild.PastPayments.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one payment, or all of them in figures, as they were at a moment. */
@Command(
        name = "as-of",
        description = "Payments as they were at a moment, replayed from the events alone.")
final class AuditAsOfCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INSTANT",
            converter = Moment.class,
            description = "Such as 2026-11-01T12:00:00Z, or a day, which means its start.")
    private Instant at = Instant.EPOCH;

    @Option(names = "--payment", paramLabel = "ID", description = "One payment, step by step.")
    private String payment = "";

    @Option(names = "--data", description = "The shop's data folder; default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (var tools = Tools.open(new Launch(System.getenv(), data, 0))) {
            PastPayments past = tools.bean(PastPayments.class);
            return payment.isEmpty() ? tell(past.figures(at)) : steps(past.payment(payment, at));
        }
    }

    private Integer tell(List<Figure> figures) {
        System.out.println("Payments as of " + at + ", in minor units (kopeks, cents, stars):");
        for (Figure figure : figures) {
            System.out.printf(
                    "  %-14s %-16s %8d payments %14d %s, %d refunded%n",
                    figure.provider(),
                    figure.status(),
                    figure.payments(),
                    figure.minor(),
                    figure.currency(),
                    figure.refundedMinor());
        }
        return 0;
    }

    private Integer steps(List<Step> steps) {
        if (steps.isEmpty()) {
            System.out.println("Nothing had happened to " + payment + " by " + at + ".");
            return 1;
        }
        for (Step step : steps) {
            System.out.printf(
                    "  %8d  %s  %-34s %s%n",
                    step.position(), step.at(), step.event(), step.actor());
        }
        System.out.println("So as of " + at + ": " + steps.getLast().state());
        return 0;
    }
}
