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
 * Decides on money that a payer's bank earmarks: taken if it is exactly what an open order waits
 * for, let go otherwise. Decided once; the decision is ordered as work before anything is asked.
 */
public final class Earmarks {

    private static final Set<PaymentStatus> AWAITING =
            EnumSet.of(PaymentStatus.REQUESTED, PaymentStatus.OPEN);

    private final Queries queries;
    private final Commands commands;
    private final WorkDesk desk;
    private final Clock clock;

    public Earmarks(Queries queries, Commands commands, WorkDesk desk, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Of an order nobody knows yet nothing is decided: the earmark ends by itself if nobody will.
     */
    Verdict decide(String provider, PaymentId payment, Sighting.Earmarked earmarked) {
        return queries.find(new FindPayment(payment))
                .map(order -> decide(provider, order, earmarked))
                .orElse(Verdict.UNKNOWN);
    }

    private Verdict decide(String provider, PaymentView order, Sighting.Earmarked earmarked) {
        boolean wanted = AWAITING.contains(order.status());
        if (wanted && isAsAgreed(order, earmarked)) {
            settle(provider, order, earmarked, earmarked.amount());
            return Verdict.ACCEPTED;
        }
        if (wanted) {
            openCase(provider, order, earmarked);
        }
        settle(provider, order, earmarked, Optional.empty());
        return wanted ? Verdict.CASE : Verdict.NOTHING_TO_DO;
    }

    private static boolean isAsAgreed(PaymentView order, Sighting.Earmarked earmarked) {
        return earmarked.amount().filter(order.offer().price()::equals).isPresent()
                && order.providerPaymentId().filter(id -> !earmarked.is(id)).isEmpty();
    }

    private void settle(
            String provider,
            PaymentView order,
            Sighting.Earmarked earmarked,
            Optional<Money> take) {
        var request = new EarmarkRequest(earmarked.providerPaymentId(), take);
        desk.order(SettleEarmark.order(provider, order.payment(), request, clock.instant()));
    }

    private void openCase(String provider, PaymentView order, Sighting.Earmarked earmarked) {
        String about = provider + ":" + earmarked.providerPaymentId();
        var kind = CaseKind.MONEY_WITHOUT_INTENT;
        commands.send(
                new OpenCase(
                        CaseId.derivedFrom(kind, about),
                        kind,
                        about,
                        "%s earmarks %s for %s, where %s by its own invoice were agreed; it is let go."
                                .formatted(
                                        provider,
                                        earmarked
                                                .amount()
                                                .map(Money::toString)
                                                .orElse("other money"),
                                        order.payment(),
                                        order.offer().price()),
                        earmarked.amount()),
                Actor.provider(provider));
    }
}
