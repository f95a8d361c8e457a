package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.bot.card.Chat;
import java.util.Optional;

/** Orders that can still be paid. */
final class OpenOrders {
    private static final int NEWEST = 20;

    private final Queries queries;

    OpenOrders(Queries queries) {
        this.queries = queries;
    }

    /** The one that the card shows. */
    Optional<PaymentView> on(Chat chat) {
        return chat.payment()
                .flatMap(payment -> queries.find(new FindPayment(payment)))
                .filter(order -> order.status() == PaymentStatus.OPEN);
    }

    /** One whose price this code has lowered. */
    Optional<PaymentView> withPromo(CustomerId customer, String code) {
        var filter =
                new PaymentFilter(
                        Optional.of(PaymentStatus.OPEN),
                        Optional.empty(),
                        Optional.of(customer),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        Optional<PromoId> promo = Optional.of(PromoId.ofCode(code));
        return queries.ask(new ListPayments(filter, Optional.empty(), NEWEST)).payments().stream()
                .filter(order -> order.payLink().isPresent())
                .filter(order -> order.offer().discount().flatMap(Discount::promo).equals(promo))
                .findFirst();
    }
}
