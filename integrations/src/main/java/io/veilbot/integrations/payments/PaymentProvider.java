package io.veilbot.integrations.payments;

import io.veilbot.api.Currency;
import io.veilbot.api.Secret;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.call.Outcome;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Collects money. One adapter each; every answer is one of the five outcomes, never an exception.
 */
public interface PaymentProvider {

    /** The part of a payment method before the slash, and of the callback's address. */
    String name();

    /** What it collects. */
    Set<Currency> currencies();

    /**
     * Writes the request once, so that every try sends the same bytes. No call is made.
     *
     * @return to be given to {@link #openInvoice}
     */
    String prepare(InvoiceRequest request);

    /**
     * Asks for an invoice; asked again with the same key, it gives the same invoice. A provider
     * that can neither be told a key nor be asked for what it made gives another: nobody was shown
     * the link of one whose answer was lost.
     *
     * @param prepared as {@link #prepare} wrote it
     * @param idempotenceKey at most 64 characters
     */
    Outcome<Invoice> openInvoice(String prepared, String idempotenceKey);

    /** Reads a payment, and what went or was taken back of it: pending while nobody has paid. */
    Outcome<Sighting> lookUp(String providerPaymentId);

    /** Whether it can list what it collected; if not, what went back is looked for one by one. */
    default boolean keepsList() {
        return true;
    }

    /**
     * Lists what was collected since, and what went back where the list shows that; refused for
     * good where a provider has no such list.
     *
     * @param from where the page begins, as the page before said; empty for the first
     */
    default Outcome<PaidInvoices> paidSince(Instant since, Optional<String> from) {
        return new Outcome.Refused<>("no-list");
    }

    /**
     * Takes money that is earmarked, or lets it go; asked again, it does nothing more. Where it is
     * not earmarked any more, gives what became of it.
     */
    default Outcome<Sighting> settle(EarmarkRequest request) {
        return new Outcome.Refused<>("earmarks-nothing");
    }

    /**
     * How a payment was made, if the provider keeps that to be charged again; refused for good if
     * it does not.
     */
    default Outcome<SavedMethod> savedBy(String providerPaymentId) {
        return new Outcome.Refused<>("no-saved-methods");
    }

    /**
     * Charges a kept method, without the payer; asked again with the same key, it charges nothing
     * more, and tells what became of it.
     *
     * @param prepared as {@link #prepare} wrote it
     * @param method as {@link #savedBy} named it
     * @param idempotenceKey at most 64 characters
     */
    default Outcome<Sighting> charge(String prepared, Secret method, String idempotenceKey) {
        return new Outcome.Refused<>("no-saved-methods");
    }

    /** Whether it charges by itself what was agreed to, until it is told not to. */
    default boolean chargesByItself() {
        return false;
    }

    /**
     * Tells it to charge no more by itself for an order; told again, it changes nothing. Pending
     * while nobody has paid it: there is nothing to stop before.
     *
     * @return the provider's id of what it charges no more
     */
    default Outcome<String> stopCharging(PaymentId order) {
        return new Outcome.Refused<>("charges-nothing-by-itself");
    }

    /**
     * Gives money back; asked again for the same refund, it gives nothing more. Where a provider
     * has no way to be asked, it is a person's to do.
     */
    default Outcome<Returned> refund(RefundRequest request) {
        return new Outcome.Refused<>("only-by-hand");
    }

    /**
     * Headers of a callback that prove who wrote it, in lower case. They are kept with it, and the
     * same body under another proof is another callback.
     */
    default Set<String> proofs() {
        return Set.of();
    }

    /** Whether callbacks may come from there at all: a first filter, proof of nothing. */
    boolean admits(InetAddress source);

    /**
     * What a callback points at; forged if its proof is not right. Nothing else in it is believed:
     * whatever it says is re-read.
     */
    Hint read(CallbackMessage message);
}
