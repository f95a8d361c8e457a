package io.veilbot.integrations.payments;

import io.veilbot.api.Currency;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was wanted. It is noted beside the invoice, so that a shop that was set back to an older
 * backup can want the same again once it finds the money.
 *
 * @param promo the code that lowered the price
 */
public record Intent(
        PaymentId payment,
        CustomerId customer,
        TariffId tariff,
        PaymentMethod method,
        SubscriptionId subscription,
        Optional<PromoId> promo,
        boolean gift) {

    /** Name of our payment's id among the notes. */
    public static final String PAYMENT = "payment_id";

    private static final String CUSTOMER = "customer_id";
    private static final String TARIFF = "tariff_id";
    private static final String METHOD = "method";
    private static final String SUBSCRIPTION = "subscription_id";
    private static final String PROMO = "promo_id";
    private static final String GIFT = "gift";

    /** Nothing in them tells who somebody is: ids are made by hashing with the shop's own key. */
    public Map<String, String> notes() {
        var notes = new LinkedHashMap<String, String>();
        notes.put(PAYMENT, payment.value());
        notes.put(CUSTOMER, customer.value());
        notes.put(TARIFF, tariff.value());
        notes.put(METHOD, method.value());
        notes.put(SUBSCRIPTION, subscription.value());
        promo.ifPresent(code -> notes.put(PROMO, code.value()));
        notes.put(GIFT, String.valueOf(gift));
        return notes;
    }

    /** Empty if anything is missing, or is not as we write it. */
    public static Optional<Intent> ofNotes(Map<String, String> notes) {
        try {
            return Optional.of(
                    new Intent(
                            new PaymentId(needed(notes, PAYMENT)),
                            new CustomerId(needed(notes, CUSTOMER)),
                            new TariffId(needed(notes, TARIFF)),
                            new PaymentMethod(needed(notes, METHOD)),
                            new SubscriptionId(needed(notes, SUBSCRIPTION)),
                            Optional.ofNullable(notes.get(PROMO)).map(PromoId::new),
                            Boolean.parseBoolean(notes.get(GIFT))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String needed(Map<String, String> notes, String name) {
        String note = notes.get(name);
        if (note == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return note;
    }

    /** The request that led to the invoice, to be made once more. */
    public RequestPayment again(Currency currency) {
        return new RequestPayment(
                payment, customer, tariff, method, currency, subscription, promo, gift);
    }
}
