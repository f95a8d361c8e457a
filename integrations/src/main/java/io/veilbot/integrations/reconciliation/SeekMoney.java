package io.veilbot.integrations.reconciliation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.Intent;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.payments.Sighting;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a payment that the provider lists and the ledger lacks, and tells the shop as a callback
 * would have. If even the wish to pay was lost, the same is wished again first; where the shop
 * refuses that, the money becomes a case.
 */
public final class SeekMoney implements Job<Outcome<Sighting>> {

    static final String KIND = "seek-money";

    private static final Logger LOG = LoggerFactory.getLogger(SeekMoney.class);
    private static final String PROVIDER = "provider";

    /** Whoever came after the backup writes again before long, and is known then. */
    private static final Duration UNTIL_A_CASE = Duration.ofHours(1);

    private static final Duration PACE = Duration.ofSeconds(20);

    /** What a provider lists it shows before long, also after a restart. */
    private static final Duration UNTIL_SHOWN = Duration.ofDays(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

    private final Providers providers;
    private final MoneyReports reports;
    private final Commands commands;
    private final Queries queries;
    private final Backoff backoff;
    private final Clock clock;

    public SeekMoney(
            Providers providers,
            MoneyReports reports,
            Commands commands,
            Queries queries,
            Backoff backoff,
            Clock clock) {
        this.providers = providers;
        this.reports = reports;
        this.commands = commands;
        this.queries = queries;
        this.backoff = backoff;
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
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.lookUp(work.subject()))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    @Override
    public Next report(Work work, Outcome<Sighting> outcome) {
        return switch (outcome) {
            case Outcome.Done(Sighting sighting) -> told(work, sighting);
            case Outcome.Pending(String why) -> notShown(work, why);
            case Outcome.Refused(String why) -> notShown(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    /** The list knows better, unless it stays alone with that for a day. */
    private Next notShown(Work work, String why) {
        Instant now = clock.instant();
        if (now.isBefore(work.createdAt().plus(UNTIL_SHOWN))) {
            return new Next.Again(now.plus(BETWEEN_LOOKS), why);
        }
        var unread =
                new Sighting.Strange(
                        work.subject(), "it is in the list and is not shown", Optional.empty());
        return told(work, unread);
    }

    private Next told(Work work, Sighting sighting) {
        if (sighting instanceof Sighting.Seen(_, _, Paid paid, _)
                && buyerIsMissing(work, paid)
                && clock.instant().isBefore(work.createdAt().plus(UNTIL_A_CASE))) {
            return new Next.Again(clock.instant().plus(PACE), "nobody knows the buyer yet");
        }
        var verdict =
                reports.tell(work.detail(PROVIDER), Optional.empty(), sighting, SeenBy.RECONCILER);
        return new Next.Finished(verdict.stored());
    }

    private boolean buyerIsMissing(Work work, Paid paid) {
        return Intent.ofNotes(work.details())
                .filter(intent -> queries.find(new FindPayment(intent.payment())).isEmpty())
                .flatMap(intent -> wishAgain(intent, paid))
                .filter(Refusal.CUSTOMER_UNKNOWN::equals)
                .isPresent();
    }

    /** Gives why not, if the shop refuses. */
    private Optional<Refusal> wishAgain(Intent intent, Paid paid) {
        try {
            commands.send(intent.again(paid.amount().currency()), Actor.system("reconciliation"));
            return Optional.empty();
        } catch (RefusedException e) {
            LOG.warn("{} was paid and cannot be wished again: {}", intent.payment(), e.refusal());
            return Optional.of(e.refusal());
        }
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }

    static WorkOrder order(String provider, PaidInvoice paid, Instant due) {
        var details = new LinkedHashMap<>(paid.notes());
        details.put(PROVIDER, provider);
        String id = WorkOrder.idOf(KIND, paid.providerPaymentId());
        // What came was perhaps sought before it went back.
        return new WorkOrder(
                paid.wentBack() ? id + ":back" : id,
                KIND,
                paid.providerPaymentId(),
                Optional.empty(),
                details,
                due);
    }
}
