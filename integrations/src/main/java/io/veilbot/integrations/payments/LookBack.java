package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks a few more times at money that came, where a provider keeps no list: what went or was taken
 * back of it shows nowhere else if the callback is lost. Banks take back for some months.
 */
public final class LookBack extends PaymentWatch {

    static final String KIND = "look-back";

    private static final String MONEY = "providerPaymentId";

    /** How long after it came. Looks without an answer do not count. */
    private static final List<Duration> LOOKS =
            Stream.of(1, 3, 7, 14, 30, 60, 90, 120).map(Duration::ofDays).toList();

    public LookBack(Providers providers, MoneyReports reports, Clock clock) {
        super(KIND, providers, reports, clock);
    }

    static WorkOrder order(PaymentConfirmed event, String provider, Instant now) {
        return WorkOrder.of(
                KIND,
                event.payment().value(),
                Map.of(PROVIDER, provider, MONEY, event.providerPaymentId()),
                now.plus(LOOKS.getFirst()));
    }

    @Override
    Optional<String> idAtProvider(Work work) {
        return Optional.of(work.detail(MONEY));
    }

    @Override
    Next seen(Work work, Sighting sighting) {
        boolean isStillThere =
                sighting instanceof Sighting.Seen(_, _, Paid _, var returned) && returned.isEmpty();
        return isStillThere ? notYet(work, "still-there") : tell(work, sighting);
    }

    @Override
    Next notYet(Work work, String reason) {
        Duration age = Duration.between(work.createdAt(), clock.instant());
        return LOOKS.stream()
                .filter(look -> look.compareTo(age) > 0)
                .findFirst()
                .<Next>map(look -> new Next.Again(work.createdAt().plus(look), reason))
                .orElseGet(() -> new Next.Finished("nothing went back"));
    }

    @Override
    Next unanswered(Work work, String reason) {
        return new Next.Again(clock.instant().plus(LONGEST), reason);
    }
}
