package io.veilbot.integrations.stripe;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Stripe Checkout: a page of the provider, paid by card or whatever else the account takes. */
public final class StripeCheckout implements PaymentProvider {

    private final SessionForm form;
    private final Pages pages;
    private final Refunds refunds;
    private final Regrets regrets;
    private final EventReader events;

    public StripeCheckout(Caller caller, StripeSettings settings, ObjectMapper json, Clock clock) {
        var calls = new StripeCalls(caller, settings);
        this.form = new SessionForm(json, settings, clock);
        this.pages = new Pages(calls, form);
        this.refunds = new Refunds(calls);
        this.regrets = new Regrets(calls, refunds);
        this.events = new EventReader(new Signature(settings.webhookSecret()));
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB, Currency.USD, Currency.EUR);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return form.written(request);
    }

    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        return pages.open(prepared, idempotenceKey);
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        return pages.find(
                providerPaymentId,
                session ->
                        MoneyReader.sighting(session).then(seen -> regrets.besides(session, seen)));
    }

    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return pages.paidSince(since, from);
    }

    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return pages.find(request.providerPaymentId(), session -> refunds.make(session, request));
    }

    @Override
    public Set<String> proofs() {
        return Set.of(Signature.HEADER);
    }

    /** From anywhere: the signature tells. */
    @Override
    public boolean admits(InetAddress source) {
        return true;
    }

    @Override
    public Hint read(CallbackMessage message) {
        return events.read(message);
    }
}
