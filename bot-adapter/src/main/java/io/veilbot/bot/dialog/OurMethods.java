package io.veilbot.bot.dialog;

import io.veilbot.api.Currency;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import java.util.List;

/**
 * The ways to pay as they were set.
 *
 * @param renewing those whose provider keeps what was paid with, or charges by itself
 */
public record OurMethods(List<Way> all, List<PaymentMethod> renewing) implements PaymentMethods {

    @Override
    public boolean renews(PaymentView order) {
        boolean stars = order.offer().price().currency() == Currency.XTR;
        return renewing.contains(order.method().plain())
                && (!stars || order.offer().fitsStandingOrder());
    }
}
