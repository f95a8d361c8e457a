package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Looks a few more times at a payment that ended without money: late money is money. */
public final class LateLook extends PaymentWatch {

    static final String KIND = "late-look";

    private static final List<Duration> WAITS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    public LateLook(Providers providers, MoneyReports reports, Clock clock) {
        super(KIND, providers, reports, clock);
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
        int looks = work.attempt();
        return looks > WAITS.size()
                ? new Next.Finished("no late money")
                : new Next.Again(clock.instant().plus(WAITS.get(looks - 1)), reason);
    }

    @Override
    Next unanswered(Work work, String reason) {
        return new Next.Again(clock.instant().plus(LONGEST), reason);
    }
}
