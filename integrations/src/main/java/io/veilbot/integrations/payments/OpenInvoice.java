package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Duration;

/**
 * Asks the provider for an invoice until it answers. Every try is the same request under the same
 * key, so a lost answer is found again and never asked for twice.
 */
public final class OpenInvoice extends Errand<Invoice> {

    static final String KIND = "open-invoice";
    static final String PROVIDER = "provider";
    static final String KEY = "idempotenceKey";
    static final String REQUEST = "request";

    /** Nobody waits longer for a pay button; providers remember a key for longer than this. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private final Providers providers;
    private final Invoices invoices;

    public OpenInvoice(Providers providers, Invoices invoices, Commands commands, Backoff backoff) {
        super(KIND, "payments", commands, Actor.system("payment-desk"), backoff);
        this.providers = providers;
        this.invoices = invoices;
    }

    @Override
    public Outcome<Invoice> perform(Work work) {
        if (isTooLate(work)) {
            return new Outcome.Refused<>("not-reached-in-time");
        }
        var provider = providers.find(work.detail(PROVIDER));
        var request = work.detailIfAny(REQUEST);
        if (provider.isEmpty() || request.isEmpty()) {
            return new Outcome.Refused<>("not-collected-here");
        }
        return provider.get().openInvoice(request.get(), work.detail(KEY));
    }

    private boolean isTooLate(Work work) {
        return backoff.clock().instant().isAfter(work.createdAt().plus(PATIENCE));
    }

    @Override
    public Next report(Work work, Outcome<Invoice> outcome) {
        var payment = new PaymentId(work.subject());
        return switch (outcome) {
            case Outcome.Done(Invoice invoice) -> opened(payment, invoice);
            case Outcome.Refused(String reason) ->
                    tell(new RecordInvoiceRefused(payment, reason), reason);
            case Outcome.Pending(String reason) -> again(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    /**
     * Kept whatever became of the payment meanwhile: the ledger hears nothing after its end. Only
     * one that it refuses is not, for it has another.
     */
    private Next opened(PaymentId payment, Invoice invoice) {
        var told =
                tell(
                        new RecordInvoice(
                                payment,
                                invoice.providerPaymentId(),
                                invoice.payLink(),
                                invoice.openUntil()),
                        "opened");
        if (told instanceof Next.Finished) {
            invoices.opened(payment, invoice.providerPaymentId(), invoice.openUntil());
        }
        return told;
    }
}
