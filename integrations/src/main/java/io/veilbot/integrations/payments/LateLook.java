package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks a few more times at a payment that ended without money: late money is money. */
public final class LateLook implements Job<Outcome<Sighting>> {

    static final String KIND = "late-look";

    /** How long after the first look it is looked again. Looks that got no answer do not count. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofHours(1), Duration.ofHours(7), Duration.ofHours(31));

    private final Providers providers;
    private final MoneyReports reports;
    private final Clock clock;

    public LateLook(Providers providers, MoneyReports reports, Clock clock) {
        this.providers = providers;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "payments";
    }

    @Override
    public Outcome<Sighting> perform(Work work) {
        return PaymentWatch.look(providers, work);
    }

    @Override
    public Next report(Work work, Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done(Sighting sighting) -> judge(work, sighting);
            case Outcome.Pending(String reason) -> wait(work, reason);
            case Outcome.Refused(String reason) -> wait(work, reason);
            case Outcome.NotAttempted(String reason) -> soon(reason);
            case Outcome.Unknown(String reason) -> soon(reason);
        };
    }

    private Next judge(Work work, Sighting sighting) {
        if (sighting instanceof Sighting.Seen(_, _, var outcome)
                && !(outcome instanceof PaymentOutcome.Paid)) {
            return wait(work, "no-money");
        }
        var payment = Optional.of(new PaymentId(work.subject()));
        String provider = work.detail(PaymentWatch.PROVIDER);
        var verdict = reports.tell(provider, payment, sighting, SeenBy.POLL);
        return new Next.Finished(verdict.stored());
    }

    private Next wait(Work work, String reason) {
        Duration age = Duration.between(work.createdAt(), clock.instant());
        return LOOKS.stream()
                .filter(look -> look.compareTo(age) > 0)
                .findFirst()
                .<Next>map(look -> new Next.Again(work.createdAt().plus(look), reason))
                .orElseGet(() -> new Next.Finished("no late money"));
    }

    private Next soon(String reason) {
        return new Next.Again(clock.instant().plus(PaymentWatch.LONGEST), reason);
    }
}
