package io.veilbot.web.pages;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentQuery.RefundStatus;
import io.veilbot.api.sales.PaymentQuery.RefundView;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of a payment went back or is to, and what is left of it. */
public record MoneyBack(PaymentView payment, List<RefundView> refunds) {

    private static final Set<RefundStatus> NOTHING_CAME_OF =
            EnumSet.of(RefundStatus.REFUSED, RefundStatus.DECLINED);

    /** Tells the next refund from those before it: sent twice, it is one. */
    public int number() {
        return refunds.size() + 1;
    }

    /** Whether there is money here that could go back. */
    public boolean isPossible() {
        return payment.confirmedAt().isPresent() && left().minor() > 0;
    }

    /**
     * Of the price; more may be left where more was paid and somebody accepted it. Whoever decides
     * in the end is the payment itself.
     */
    public Money left() {
        Money price = payment.offer().price();
        return new Money(Math.max(0, price.minor() - asked().minor()), price.currency());
    }

    /** What went back or is to, in the currency of the price. */
    Money asked() {
        var currency = payment.offer().price().currency();
        long minor =
                refunds.stream()
                        .filter(refund -> !NOTHING_CAME_OF.contains(refund.status()))
                        .map(RefundView::amount)
                        .filter(amount -> amount.currency() == currency)
                        .mapToLong(Money::minor)
                        .reduce(0, Math::addExact);
        return new Money(minor, currency);
    }
}
