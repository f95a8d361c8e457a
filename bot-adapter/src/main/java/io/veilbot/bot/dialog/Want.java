package io.veilbot.bot.dialog;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import java.util.Optional;

/**
 * What somebody is about to buy.
 *
 * @param promo the code to price it with
 * @param gift whether it is for somebody else
 * @param attempt tells this wish from every other of this person; the same wish twice is one
 */
record Want(TariffView tariff, Way way, Optional<String> promo, boolean gift, String attempt) {
    PaymentId payment(CustomerId customer) {
        return PaymentId.derivedFrom(customer, attempt);
    }

    RequestPayment request(CustomerId customer) {
        return new RequestPayment(
                payment(customer),
                customer,
                tariff.tariff(),
                way.method(),
                way.currency(),
                SubscriptionId.of(customer, 1),
                promo.map(PromoId::ofCode),
                gift);
    }
}
