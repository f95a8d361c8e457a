package io.veilbot.integrations.payments;

import io.veilbot.api.Language;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.util.Optional;

/**
 * What is to be collected.
 *
 * @param intent to be noted beside it, where the provider keeps notes
 * @param language of whoever pays
 */
public record InvoiceRequest(Intent intent, Offer offer, Language language) {

    private static final int SHORT_NUMBER = 8;

    static InvoiceRequest of(PaymentRequested event, Language language) {
        var offer = event.offer();
        return new InvoiceRequest(
                new Intent(
                        event.payment(),
                        event.customer(),
                        offer.tariff(),
                        event.method(),
                        event.subscription(),
                        offer.discount().flatMap(Discount::promo),
                        event.gift()),
                offer,
                language);
    }

    /** What is sold, as the payer reads it. */
    public String title() {
        return offer.terms().nameIn(language);
    }

    public PaymentId payment() {
        return intent.payment();
    }

    public PaymentMethod method() {
        return intent.method();
    }

    /** The part of the method after the slash: how it is paid there. */
    public Optional<String> instrument() {
        String[] parts = method().plain().value().split("/", 2);
        return parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    }

    /**
     * What the payer sees in the bank: the tariff, and a number support can search for.
     *
     * @param longest in characters; the number alone if it would be longer
     */
    public String description(int longest) {
        String id = payment().value().substring("payment-".length());
        String number = "№ " + id.substring(0, Math.min(SHORT_NUMBER, id.length()));
        String text = title() + ", " + number;
        return text.codePointCount(0, text.length()) <= longest ? text : number;
    }
}
