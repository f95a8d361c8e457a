package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Looks at a payment: what all watches have in common. */
abstract class PaymentWatch implements Job<Outcome<Sighting>> {

    static final String PROVIDER = "provider";

    static final Duration SHORTEST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(10);

    /** How long after its link stopped working money may still turn up. */
    static final Duration GRACE = Duration.ofDays(1);

    final Clock clock;
    private final String kind;
    private final Providers providers;
    private final MoneyReports reports;

    PaymentWatch(String kind, Providers providers, MoneyReports reports, Clock clock) {
        this.kind = kind;
        this.providers = providers;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String crew() {
        return "payments";
    }

    @Override
    public final Outcome<Sighting> perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> look(work, provider))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    private Outcome<Sighting> look(Work work, PaymentProvider provider) {
        return idAtProvider(work)
                .map(provider::lookUp)
                .orElseGet(() -> new Outcome.Pending<>("no-invoice-known"));
    }

    @Override
    public final Next report(Work work, Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done(Sighting.Earmarked earmarked) -> earmarked(work, earmarked);
            case Outcome.Done(Sighting sighting) -> seen(work, sighting);
            case Outcome.Pending(String reason) -> notYet(work, reason);
            case Outcome.Refused(String reason) -> notYet(work, reason);
            case Outcome.NotAttempted(String reason) -> unanswered(work, reason);
            case Outcome.Unknown(String reason) -> unanswered(work, reason);
        };
    }

    /** Looked at until it is taken or let go, however long that takes. */
    private Next earmarked(Work work, Sighting earmarked) {
        var _ = tell(work, earmarked);
        return unanswered(work, "earmarked");
    }

    /** What the provider calls the payment, if that is known by now. */
    abstract Optional<String> idAtProvider(Work work);

    /** The provider says how it is. */
    abstract Next seen(Work work, Sighting sighting);

    /** The provider answered, and nothing is decided. */
    abstract Next notYet(Work work, String reason);

    /** Nobody knows how it is. */
    abstract Next unanswered(Work work, String reason);

    final Next tell(Work work, Sighting sighting) {
        var payment = Optional.of(new PaymentId(work.subject()));
        var verdict = reports.tell(work.detail(PROVIDER), payment, sighting, SeenBy.POLL);
        return new Next.Finished(verdict.stored());
    }

    /** A sixth of its age: often at first, when the person is paying. */
    static Duration interval(Duration age) {
        Duration sixth = age.dividedBy(6);
        if (sixth.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return sixth.compareTo(LONGEST) > 0 ? LONGEST : sixth;
    }
}
