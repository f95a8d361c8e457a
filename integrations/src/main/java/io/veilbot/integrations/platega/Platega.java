package io.veilbot.integrations.platega;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.Hint;
import io.veilbot.integrations.payments.Invoice;
import io.veilbot.integrations.payments.InvoiceRequest;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Sighting;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Set;

/** Platega: roubles by SBP, card and other ways, on a page of the provider's. */
public final class Platega implements PaymentProvider {

    private final PlategaCalls calls;
    private final TransactionForm form;
    private final InvoiceReader invoices;
    private final TransactionReader transactions;
    private final CallbackReader callbacks;

    public Platega(Caller caller, PlategaSettings settings, ObjectMapper json, Clock clock) {
        Login login = new Login(settings);
        this.calls = new PlategaCalls(caller, settings.baseUrl(), login);
        this.form = new TransactionForm(json, settings);
        this.invoices = new InvoiceReader(clock, settings.linkLifetime());
        this.transactions = new TransactionReader(clock, settings.isTest());
        this.callbacks = new CallbackReader(login);
    }

    @Override
    public String name() {
        return "platega";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.RUB);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return form.of(request);
    }

    /** There is no use for a key: asked twice, the provider makes two, and shows the second. */
    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        return calls.make("transaction/process", prepared, invoices::read);
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        return TransactionReader.isId(providerPaymentId)
                ? calls.look("transaction/" + providerPaymentId, it -> shown(it, providerPaymentId))
                : new Outcome.Refused<>("not_found");
    }

    private Outcome<Sighting> shown(StrictJson transaction, String id) {
        if (!TransactionReader.id(transaction, "id").equals(id)) {
            throw new UnreadableAnswerException("id");
        }
        return transactions.sighting(transaction);
    }

    @Override
    public boolean keepsList() {
        return false;
    }

    @Override
    public Set<String> proofs() {
        return Login.headers();
    }

    /** From anywhere: the headers tell. */
    @Override
    public boolean admits(InetAddress source) {
        return true;
    }

    @Override
    public Hint read(CallbackMessage message) {
        return callbacks.read(message);
    }
}
