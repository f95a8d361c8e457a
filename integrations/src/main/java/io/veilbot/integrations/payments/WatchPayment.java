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
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at an open payment until it is final, so that nothing depends on callbacks. A day after its
 * link stopped working a payment nobody paid counts as expired; while the provider gives no answer,
 * it is asked on.
 */
public final class WatchPayment implements Job<Outcome<Sighting>> {

    static final String KIND = "watch-payment";

    private final Providers providers;
    private final MoneyReports reports;
    private final Clock clock;

    public WatchPayment(Providers providers, MoneyReports reports, Clock clock) {
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
            case Outcome.Done(Sighting sighting) -> tell(work, sighting);
            case Outcome.Pending(String reason) -> againOrExpired(work, reason);
            case Outcome.Refused(String reason) -> againOrExpired(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    private Next againOrExpired(Work work, String reason) {
        Instant end = Instant.parse(work.detail(PaymentWatch.OPEN_UNTIL)).plus(PaymentWatch.GRACE);
        if (clock.instant().isBefore(end)) {
            return again(work, reason);
        }
        String id = work.detail(PaymentWatch.PAYMENT);
        return tell(work, new Sighting.Seen(id, Optional.empty(), new PaymentOutcome.Expired(id)));
    }

    private Next tell(Work work, Sighting sighting) {
        var payment = Optional.of(new PaymentId(work.subject()));
        String provider = work.detail(PaymentWatch.PROVIDER);
        var verdict = reports.tell(provider, payment, sighting, SeenBy.POLL);
        return new Next.Finished(verdict.stored());
    }

    private Next again(Work work, String reason) {
        Instant now = clock.instant();
        Duration age = Duration.between(work.createdAt(), now);
        return new Next.Again(now.plus(PaymentWatch.interval(age)), reason);
    }
}
