package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentOutcome;
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
public final class WatchPayment extends PaymentWatch {

    static final String KIND = "watch-payment";
    static final String PAYMENT = "providerPaymentId";
    static final String OPEN_UNTIL = "openUntil";

    public WatchPayment(Providers providers, MoneyReports reports, Clock clock) {
        super(KIND, providers, reports, clock);
    }

    @Override
    Optional<String> idAtProvider(Work work) {
        return Optional.of(work.detail(PAYMENT));
    }

    @Override
    Next seen(Work work, Sighting sighting) {
        return tell(work, sighting);
    }

    @Override
    Next notYet(Work work, String reason) {
        Instant end = Instant.parse(work.detail(OPEN_UNTIL)).plus(GRACE);
        if (clock.instant().isBefore(end)) {
            return unanswered(work, reason);
        }
        String id = work.detail(PAYMENT);
        return tell(work, new Sighting.Seen(id, Optional.empty(), new PaymentOutcome.Expired(id)));
    }

    @Override
    Next unanswered(Work work, String reason) {
        Instant now = clock.instant();
        Duration age = Duration.between(work.createdAt(), now);
        return new Next.Again(now.plus(interval(age)), reason);
    }
}
