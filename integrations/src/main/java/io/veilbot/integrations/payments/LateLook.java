package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Looks a few more times at a payment that ended without money: late money is money. */
public final class LateLook extends PaymentWatch {

    static final String KIND = "late-look";

    /** How long after it was ordered it is looked again. Looks without an answer do not count. */
    private static final List<Duration> LOOKS =
            List.of(Duration.ofHours(1), Duration.ofHours(7), Duration.ofHours(31));

    private final Invoices invoices;

    public LateLook(Providers providers, Invoices invoices, MoneyReports reports, Clock clock) {
        super(KIND, providers, reports, clock);
        this.invoices = invoices;
    }

    /** Read anew each time: a payment may end before its invoice is known. */
    @Override
    Optional<String> idAtProvider(Work work) {
        return invoices.kept(new PaymentId(work.subject())).providerPaymentId();
    }

    @Override
    Next seen(Work work, Sighting sighting) {
        boolean noMoney =
                sighting instanceof Sighting.Seen(_, _, var outcome, _)
                        && !(outcome instanceof PaymentOutcome.Paid);
        return noMoney ? notYet(work, "no-money") : tell(work, sighting);
    }

    @Override
    Next notYet(Work work, String reason) {
        Duration age = Duration.between(work.createdAt(), clock.instant());
        return LOOKS.stream()
                .filter(look -> look.compareTo(age) > 0)
                .findFirst()
                .<Next>map(look -> new Next.Again(work.createdAt().plus(look), reason))
                .orElseGet(() -> new Next.Finished("no late money"));
    }

    @Override
    Next unanswered(Work work, String reason) {
        return new Next.Again(clock.instant().plus(LONGEST), reason);
    }
}
