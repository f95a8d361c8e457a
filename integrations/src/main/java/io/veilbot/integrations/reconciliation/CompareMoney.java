package io.veilbot.integrations.reconciliation;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.PaidInvoices.PaidInvoice;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes through a provider's own list every few minutes, and sends for whatever money the ledger
 * does not know: after lost callbacks, an outage of days, or an old backup.
 */
public final class CompareMoney implements Job<Outcome<CompareMoney.Round>> {

    public static final String KIND = "compare-money";

    /** Clocks differ, and a payment may show in the list a little later than it was made. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final Set<PaymentStatus> WITHOUT_MONEY =
            EnumSet.of(
                    PaymentStatus.REQUESTED,
                    PaymentStatus.OPEN,
                    PaymentStatus.DECLINED,
                    PaymentStatus.EXPIRED,
                    PaymentStatus.CANCELLED,
                    PaymentStatus.REFUSED);

    private final Providers providers;
    private final Progress progress;
    private final ListKeeper lists;
    private final Queries queries;
    private final WorkDesk desk;
    private final Backoff backoff;
    private final Clock clock;
    private final Duration every;

    /**
     * @param every how long after one comparison comes the next
     */
    public CompareMoney(
            Providers providers,
            Progress progress,
            ListKeeper lists,
            Queries queries,
            WorkDesk desk,
            Backoff backoff,
            Clock clock,
            Duration every) {
        this.providers = providers;
        this.progress = progress;
        this.lists = lists;
        this.queries = queries;
        this.desk = desk;
        this.backoff = backoff;
        this.clock = clock;
        this.every = every;
    }

    /**
     * What a provider listed.
     *
     * @param since what was paid earlier may be missing
     * @param begunAt whatever was paid later may be missing
     */
    public record Round(Instant since, Instant begunAt, List<PaidInvoice> paid) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "payments";
    }

    @Override
    public Outcome<Round> perform(Work work) {
        Instant begunAt = clock.instant();
        Instant since = progress.comparedUntil(work.subject()).minus(OVERLAP);
        return providers
                .find(work.subject())
                .map(provider -> WholeList.of(provider, since))
                .orElseGet(() -> new Outcome.Refused<>("provider-not-configured"))
                .then(paid -> new Outcome.Done<>(new Round(since, begunAt, paid)));
    }

    @Override
    public Next report(Work work, Outcome<Round> outcome) {
        return switch (outcome) {
            case Outcome.Done(Round round) -> compared(work, round);
            case Outcome.Refused(String why) -> nextRound(why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    private Next compared(Work work, Round round) {
        List<PaidInvoice> missing = round.paid().stream().filter(this::isMissing).toList();
        missing.stream()
                .map(paid -> SeekMoney.order(work.subject(), paid, clock.instant()))
                .forEach(desk::order);
        lists.keep(work.subject(), round);
        progress.compared(work.subject(), round.begunAt(), round.paid().size(), missing.size());
        return nextRound("%d compared, %d missing".formatted(round.paid().size(), missing.size()));
    }

    private Next nextRound(String note) {
        return new Next.Again(clock.instant().plus(every), note);
    }

    private boolean isMissing(PaidInvoice paid) {
        return mayBe(paid)
                .flatMap(payment -> queries.find(new FindPayment(payment)).stream())
                .filter(known -> !WITHOUT_MONEY.contains(known.status()))
                .filter(known -> isTheMoney(known, paid))
                .noneMatch(known -> !paid.wentBack() || known.refunded().minor() > 0);
    }

    /** What is charged again by itself is told under the name of the order. */
    private static Stream<PaymentId> mayBe(PaidInvoice paid) {
        return paid.payment().stream()
                .flatMap(order -> Stream.of(order, order.recurringAs(paid.providerPaymentId())));
    }

    /** The same order may have been paid twice. */
    private static boolean isTheMoney(PaymentView known, PaidInvoice paid) {
        return known.providerPaymentId()
                .filter(id -> !id.equals(paid.providerPaymentId()))
                .isEmpty();
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }

    /** To be ordered once for each provider; it goes on by itself. */
    public static WorkOrder order(String provider, Instant due) {
        return WorkOrder.of(KIND, provider, Map.of(), due).inLane(KIND);
    }
}
