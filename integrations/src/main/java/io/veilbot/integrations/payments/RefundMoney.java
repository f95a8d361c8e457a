package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentCommand.RecordRefundOutcome;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentEvent.RefundRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;
import io.veilbot.api.sales.RefundOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Instant;
import java.util.Map;

/**
 * Asks the provider to give money back until it says yes or no. Every try is the same refund under
 * the same key: money goes back once.
 */
public final class RefundMoney extends Errand<Returned> {

    static final String KIND = "refund-money";

    private static final String PROVIDER = "provider";
    private static final String PAYMENT = "payment";
    private static final String MONEY = "providerPaymentId";
    private static final String MINOR = "minor";
    private static final String CURRENCY = "currency";

    private final Providers providers;

    public RefundMoney(Providers providers, Commands commands, Backoff backoff) {
        super(KIND, "payments", commands, Actor.system("payment-desk"), backoff);
        this.providers = providers;
    }

    static WorkOrder order(RefundRequested event, String provider, Instant due) {
        var details =
                Map.of(
                        PROVIDER, provider,
                        PAYMENT, event.payment().value(),
                        MONEY, event.providerPaymentId(),
                        MINOR, Long.toString(event.amount().minor()),
                        CURRENCY, event.amount().currency().name());
        return WorkOrder.of(KIND, event.refund().value(), details, due);
    }

    @Override
    public Outcome<Returned> perform(Work work) {
        return providers
                .find(work.detail(PROVIDER))
                .map(provider -> provider.refund(request(work)))
                .orElseGet(() -> new Outcome.NotAttempted<>("provider-not-configured"));
    }

    private static RefundRequest request(Work work) {
        long minor = Long.parseLong(work.detail(MINOR));
        var amount = new Money(minor, Currency.valueOf(work.detail(CURRENCY)));
        return new RefundRequest(
                new PaymentId(work.detail(PAYMENT)),
                new RefundId(work.subject()),
                work.detail(MONEY),
                amount);
    }

    @Override
    public Next report(Work work, Outcome<Returned> outcome) {
        return switch (outcome) {
            case Outcome.Done(Returned back) ->
                    tell(
                            told(
                                    work,
                                    new RefundOutcome.Returned(
                                            back.providerRefundId(), back.amount())),
                            "returned");
            case Outcome.Refused(String reason) ->
                    tell(told(work, new RefundOutcome.Refused(reason)), reason);
            case Outcome.Pending(String reason) -> again(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    private static RecordRefundOutcome told(Work work, RefundOutcome outcome) {
        return new RecordRefundOutcome(
                new PaymentId(work.detail(PAYMENT)),
                new RefundId(work.subject()),
                outcome,
                SeenBy.POLL);
    }
}
