package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tells a provider that charges by itself to do so no more, until it has heard. An order that
 * nobody has paid yet might still be paid for a while, and is looked after so long.
 */
public final class StopCharging implements Job<Outcome<String>> {

    static final String KIND = "stop-charging";

    /** Far longer than any invoice can be paid. */
    static final Duration UNTIL_PAID = Duration.ofDays(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final String PROVIDER = "provider";

    private final Providers providers;
    private final Backoff backoff;

    public StopCharging(Providers providers, Backoff backoff) {
        this.providers = providers;
        this.backoff = backoff;
    }

    static WorkOrder order(PaymentId order, String provider, Instant due) {
        return WorkOrder.of(KIND, order.value(), Map.of(PROVIDER, provider), due);
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
    public Outcome<String> perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.stopCharging(new PaymentId(work.subject())))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    @Override
    public Next report(Work work, Outcome<String> outcome) {
        return switch (outcome) {
            case Outcome.Done(String stopped) -> new Next.Finished("stopped " + stopped);
            case Outcome.Refused(String reason) -> new Next.GiveUp(reason);
            case Outcome.Pending(String reason) -> notPaid(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    private Next notPaid(Work work, String reason) {
        Instant now = backoff.clock().instant();
        return now.isBefore(work.createdAt().plus(UNTIL_PAID))
                ? new Next.Again(now.plus(BETWEEN_LOOKS), reason)
                : new Next.Finished(reason);
    }

    private Next again(Work work, String reason) {
        return new Next.Again(backoff.nextTry(work.attempt()), reason);
    }
}
