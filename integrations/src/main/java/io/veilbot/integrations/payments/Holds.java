package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides on money that a payer's bank holds: taken if it is exactly what an open order waits for,
 * let go otherwise. Decided once; the decision is ordered as work before anything is asked.
 */
public final class Holds {

    private static final Set<PaymentStatus> AWAITING =
            EnumSet.of(PaymentStatus.REQUESTED, PaymentStatus.OPEN);

    private final Queries queries;
    private final Commands commands;
    private final WorkDesk desk;
    private final Clock clock;

    public Holds(Queries queries, Commands commands, WorkDesk desk, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Of an order nobody knows yet nothing is decided: the hold ends by itself if nobody ever will.
     */
    Verdict decide(String provider, PaymentId payment, Sighting.Held held) {
        return queries.find(new FindPayment(payment))
                .map(order -> decide(provider, order, held))
                .orElse(Verdict.UNKNOWN);
    }

    private Verdict decide(String provider, PaymentView order, Sighting.Held held) {
        boolean wanted = AWAITING.contains(order.status());
        if (wanted && isAsAgreed(order, held)) {
            settle(provider, order, held, held.amount());
            return Verdict.ACCEPTED;
        }
        if (wanted) {
            openCase(provider, order, held);
        }
        settle(provider, order, held, Optional.empty());
        return wanted ? Verdict.CASE : Verdict.NOTHING_TO_DO;
    }

    private static boolean isAsAgreed(PaymentView order, Sighting.Held held) {
        return held.amount().filter(order.offer().price()::equals).isPresent()
                && order.providerPaymentId().filter(id -> !held.is(id)).isEmpty();
    }

    private void settle(
            String provider, PaymentView order, Sighting.Held held, Optional<Money> take) {
        var request = new HoldRequest(held.providerPaymentId(), take);
        desk.order(SettleHold.order(provider, order.payment(), request, clock.instant()));
    }

    private void openCase(String provider, PaymentView order, Sighting.Held held) {
        String about = provider + ":" + held.providerPaymentId();
        var kind = CaseKind.MONEY_WITHOUT_INTENT;
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(kind, about),
                        kind,
                        about,
                        "%s holds %s for %s, where %s by its own invoice were agreed; it is let go."
                                .formatted(
                                        provider,
                                        held.amount().map(Money::toString).orElse("other money"),
                                        order.payment(),
                                        order.offer().price()),
                        held.amount()),
                Actor.provider(provider));
    }
}
