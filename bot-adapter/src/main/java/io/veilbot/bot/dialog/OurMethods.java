package io.veilbot.bot.dialog;

import io.veilbot.api.sales.PaymentMethod;
import java.util.List;

/**
 * The ways to pay as they were set.
 *
 * @param renewing those whose provider keeps what was paid with
 */
public record OurMethods(List<Way> all, List<PaymentMethod> renewing) implements PaymentMethods {

    @Override
    public boolean renews(PaymentMethod method) {
        return renewing.contains(method.plain());
    }
}
