package io.veilbot.integrations.payments;

import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentEvent.PaymentRequested;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;

/**
 * What is to be collected.
 *
 * @param intent to be noted beside it, where the provider keeps notes
 */
public record InvoiceRequest(Intent intent, Offer offer) {

    static InvoiceRequest of(PaymentRequested event) {
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
                offer);
    }

    public PaymentId payment() {
        return intent.payment();
    }

    public PaymentMethod method() {
        return intent.method();
    }
}
