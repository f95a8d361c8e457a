package io.veilbot.integrations.cryptopay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaidInvoices;
import io.veilbot.integrations.payments.Payees;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.RefundRequest;
import io.veilbot.integrations.payments.Returned;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Crypto Pay: invoices in coins, or in other money that is paid in coins; pay-back by transfer. */
public final class CryptoPay implements PaymentProvider {

    private final CryptoPayCalls calls;
    private final Openings openings;
    private final PaidReader paid;
    private final PaidList list;
    private final Transfers transfers;
    private final UpdateReader updates;

    public CryptoPay(
            Caller caller,
            CryptoPaySettings settings,
            Payees payees,
            ObjectMapper json,
            Clock clock) {
        this.calls = new CryptoPayCalls(caller, settings);
        this.openings = new Openings(calls, json, new InvoiceForm(json, settings), clock);
        this.paid = new PaidReader(settings.isTest());
        this.list = new PaidList(calls, settings.linkLifetime());
        this.transfers = new Transfers(calls, json, payees);
        this.updates = new UpdateReader(new Signature(settings.token()));
    }

    @Override
    public String name() {
        return "cryptopay";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB, Currency.USD, Currency.EUR, Currency.USDT);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return openings.prepare(request);
    }

    /** The key is of no use here: the payment itself is what an invoice is found by. */
    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        return openings.open(prepared);
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        return isAnId(providerPaymentId)
                ? transfers.besides(look(providerPaymentId))
                : new Outcome.Refused<>("not_found");
    }

    private Outcome<Sighting> look(String id) {
        return calls.look(
                "getInvoices?invoice_ids=" + id,
                page -> {
                    var items = InvoiceReader.items(page);
                    if (items.isEmpty()) {
                        return new Outcome.Refused<>("not_found");
                    }
                    if (!InvoiceReader.id(items.getFirst()).equals(id)) {
                        throw new UnreadableAnswerException("invoice_id");
                    }
                    return paid.sighting(items.getFirst());
                });
    }

    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return list.page(since, from);
    }

    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return isAnId(request.providerPaymentId())
                ? transfers.make(request)
                : new Outcome.Refused<>("not_found");
    }

    private static boolean isAnId(String providerPaymentId) {
        return providerPaymentId.matches("[1-9][0-9]{0,18}");
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
        return updates.read(message);
    }
}
