package io.veilbot.integrations.payments;

import io.veilbot.api.Language;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;

/**
 * What is to be collected.
 *
 * @param intent to be noted beside it, where the provider keeps notes
 * @param language of whoever pays
 */
public record InvoiceRequest(Intent intent, Offer offer, Language language) {

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
}
