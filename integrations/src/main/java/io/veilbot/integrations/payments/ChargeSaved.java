package io.veilbot.integrations.payments;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentCommand.SeenBy;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Duration;
import java.util.Optional;

/**
 * Charges what somebody let us keep. Every try is the same request under the same key. Once the key
 * may be forgotten, or the method is, nothing more is asked for: it is looked whether it happened.
 */
public final class ChargeSaved extends Errand<Sighting> {

    static final String KIND = "charge-saved";

    /** Providers remember a key for a day. */
    static final Duration PATIENCE = Duration.ofHours(20);

    /** How far the provider's clock may be from ours. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final Providers providers;
    private final SavedMethods methods;
    private final MoneyReports reports;

    public ChargeSaved(
            Providers providers,
            SavedMethods methods,
            MoneyReports reports,
            Commands commands,
            Backoff backoff) {
        super(KIND, "payments", commands, Actor.system("payment-desk"), backoff);
        this.providers = providers;
        this.methods = methods;
        this.reports = reports;
    }

    @Override
    public Outcome<Sighting> perform(Work work) {
        var provider = providers.find(work.detail(OpenInvoice.PROVIDER));
        var request = work.detailIfAny(OpenInvoice.REQUEST);
        if (provider.isEmpty() || request.isEmpty()) {
            return new Outcome.Refused<>("not-collected-here");
        }
        Optional<Secret> method = methods.chargedBy(new PaymentId(work.subject()));
        if (method.isEmpty()) {
            return seek(provider.get(), work, Optional.empty(), "nothing-kept");
        }
        return isTooLate(work)
                ? seek(provider.get(), work, Optional.empty(), "not-reached-in-time")
                : provider.get().charge(request.get(), method.get(), work.detail(OpenInvoice.KEY));
    }

    private boolean isTooLate(Work work) {
        return backoff.clock().instant().isAfter(work.createdAt().plus(PATIENCE));
    }

    /**
     * @param otherwise why it is given up if it did not happen
     */
    private static Outcome<Sighting> seek(
            PaymentProvider provider, Work work, Optional<String> from, String otherwise) {
        var ours = Optional.of(new PaymentId(work.subject()));
        return provider.paidSince(work.createdAt().minus(SLACK), from)
                .then(page ->
                        page.invoices().stream()
                                .filter(one -> one.payment().equals(ours))
                                .findFirst()
                                .map(one -> provider.lookUp(one.providerPaymentId()))
                                .orElseGet(() ->
                                        page.next().isPresent()
                                                ? seek(provider, work, page.next(), otherwise)
                                                : new Outcome.Refused<>(otherwise)));
    }

    @Override
    public Next report(Work work, Outcome<Sighting> outcome) {
        var payment = new PaymentId(work.subject());
        return switch (outcome) {
            case Outcome.Done(Sighting sighting) -> tell(work, payment, sighting);
            case Outcome.Refused(String reason) ->
                    tell(new RecordInvoiceRefused(payment, reason), reason);
            case Outcome.Pending(String reason) -> again(work, reason);
            case Outcome.NotAttempted(String reason) -> again(work, reason);
            case Outcome.Unknown(String reason) -> again(work, reason);
        };
    }

    private Next tell(Work work, PaymentId payment, Sighting sighting) {
        String provider = work.detail(OpenInvoice.PROVIDER);
        var verdict = reports.tell(provider, Optional.of(payment), sighting, SeenBy.POLL);
        return new Next.Finished(verdict.stored());
    }
}
