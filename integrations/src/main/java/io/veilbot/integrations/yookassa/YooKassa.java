package io.veilbot.integrations.yookassa;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Secret;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.EarmarkRequest;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.SavedMethod;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** YooKassa, API v3: payments by redirect in one step or two, receipts, and refunds. */
public final class YooKassa implements PaymentProvider {

    private final YooKassaCalls calls;
    private final Refunds refunds;
    private final InvoiceBody invoices;
    private final InvoiceReader invoiceReader;
    private final PaymentReader paymentReader;
    private final EarmarkedMoney earmarks;
    private final SavedCharges saved;
    private final SourceRanges sources;

    public YooKassa(Caller caller, YooKassaSettings settings, ObjectMapper json, Clock clock) {
        this.calls = new YooKassaCalls(caller, settings);
        var receipt = new Receipt(settings.receipts());
        this.refunds = new Refunds(calls, json, receipt);
        this.invoices = new InvoiceBody(json, settings, receipt);
        this.invoiceReader = new InvoiceReader(clock, settings.linkLifetime());
        this.paymentReader = new PaymentReader(settings.shopId());
        this.earmarks = new EarmarkedMoney(calls, paymentReader, json);
        this.saved = new SavedCharges(calls, json);
        this.sources = new SourceRanges(settings.sources());
    }

    @Override
    public String name() {
        return "yookassa";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return invoices.of(request);
    }

    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        return calls.post(
                "payments", prepared, idempotenceKey, invoiceReader::read, ErrorTable::onCreate);
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        if (!isAnId(providerPaymentId)) {
            return new Outcome.Refused<>("not_found");
        }
        return calls.get(
                "payments/" + providerPaymentId,
                payment ->
                        refunds.besides(
                                payment, paymentReader.sighting(payment, providerPaymentId)));
    }

    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return calls.get(ListReader.address(since, from), ListReader::page);
    }

    @Override
    public Outcome<Sighting> settle(EarmarkRequest request) {
        return earmarks.settle(request, lookUp(request.providerPaymentId()));
    }

    @Override
    public Outcome<SavedMethod> savedBy(String providerPaymentId) {
        return isAnId(providerPaymentId)
                ? saved.of(providerPaymentId)
                : new Outcome.Refused<>("not_found");
    }

    @Override
    public Outcome<Sighting> charge(String prepared, Secret method, String idempotenceKey) {
        return saved.charge(prepared, method, idempotenceKey)
                .then(id -> SavedCharges.known(lookUp(id)));
    }

    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return isAnId(request.providerPaymentId())
                ? refunds.make(request)
                : new Outcome.Refused<>("not_found");
    }

    private static boolean isAnId(String providerPaymentId) {
        return providerPaymentId.matches("[A-Za-z0-9_-]{1,64}");
    }

    @Override
    public boolean admits(InetAddress source) {
        return sources.admit(source);
    }

    @Override
    public Hint read(CallbackMessage message) {
        return NotificationReader.read(message.text());
    }
}
