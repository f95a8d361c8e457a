package io.veilbot.integrations.stars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.api.Currency;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.CallbackMessage;
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
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Telegram Stars. Only money has an id there: an invoice is known by our payment's, whichever of
 * its links was used. News of it comes to the bot among the updates, never as a callback.
 */
public final class TelegramStars implements PaymentProvider {

    private static final int LONGEST_LINK = 2048;

    private final StarCalls calls;
    private final StarList list;
    private final StarRefunds refunds;
    private final Subscriptions subscriptions;
    private final InvoiceForm form;
    private final StarsSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    public TelegramStars(
            Caller caller, StarsSettings settings, StarBook book, ObjectMapper json, Clock clock) {
        this.calls = new StarCalls(caller, settings);
        this.list = new StarList(calls, json, book);
        this.refunds = new StarRefunds(calls, json, list);
        this.subscriptions = new Subscriptions(calls, json, list);
        this.form = new InvoiceForm(json);
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "stars";
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(Currency.XTR);
    }

    @Override
    public String prepare(InvoiceRequest request) {
        return form.of(request);
    }

    /** Asked twice it makes two links; they lead to the same, and either is good. */
    @Override
    public Outcome<Invoice> openInvoice(String prepared, String idempotenceKey) {
        ObjectNode body = read(prepared);
        String payment = body.path(InvoiceForm.PAYLOAD).asText();
        return calls.make(
                "createInvoiceLink",
                body,
                envelope -> new Outcome.Done<>(opened(payment, link(envelope))),
                ErrorTable::onCreate);
    }

    private ObjectNode read(String prepared) {
        try {
            return json.readValue(prepared, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not as it was written", e);
        }
    }

    private Invoice opened(String payment, URI link) {
        return new Invoice(payment, link, clock.instant().plus(settings.linkLifetime()));
    }

    private static URI link(StrictJson envelope) {
        try {
            URI link = URI.create(envelope.text("result", LONGEST_LINK));
            if ("https".equals(link.getScheme()) && link.getHost() != null) {
                return link;
            }
        } catch (IllegalArgumentException e) {
            throw new UnreadableAnswerException("result");
        }
        throw new UnreadableAnswerException("result");
    }

    @Override
    public Outcome<Sighting> lookUp(String providerPaymentId) {
        return list.upToDate().then(book -> Sightings.of(book, providerPaymentId));
    }

    /** All at once: they are at hand by then. */
    @Override
    public Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return list.upToDate()
                .then(book ->
                        new Outcome.Done<>(
                                new PaidInvoices(
                                        book.movedSince(since).stream()
                                                .map(Sightings::listed)
                                                .toList(),
                                        Optional.empty())));
    }

    @Override
    public boolean chargesByItself() {
        return true;
    }

    @Override
    public Outcome<SavedMethod> savedBy(String providerPaymentId) {
        return subscriptions.behind(providerPaymentId);
    }

    @Override
    public Outcome<String> stopCharging(PaymentId order) {
        return subscriptions.stop(order);
    }

    @Override
    public Outcome<Returned> refund(RefundRequest request) {
        return refunds.make(request);
    }

    /** There are no callbacks, so whoever sends one is not Telegram. */
    @Override
    public boolean admits(InetAddress source) {
        return false;
    }

    @Override
    public Hint read(CallbackMessage message) {
        return new Hint.Forged("it never calls back");
    }
}
