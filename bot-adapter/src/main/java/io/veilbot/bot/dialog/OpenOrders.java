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
import io.veilbot.bot.dialog.PaymentMethods.Way;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Orders that can still be paid. */
final class OpenOrders {
    private static final int NEWEST = 20;

    private static final Set<PaymentStatus> UNPAID =
            EnumSet.of(
                    PaymentStatus.REQUESTED,
                    PaymentStatus.OPEN,
                    PaymentStatus.DECLINED,
                    PaymentStatus.EXPIRED,
                    PaymentStatus.CANCELLED,
                    PaymentStatus.REFUSED);

    private final Queries queries;

    OpenOrders(Queries queries) {
        this.queries = queries;
    }

    /** The one that the card shows. */
    Optional<PaymentView> on(Chat chat) {
        return shown(chat).filter(order -> order.status() == PaymentStatus.OPEN);
    }

    /** The one that the card shows, even where it cannot be paid, or not yet. */
    Optional<PaymentView> unpaid(Chat chat) {
        return shown(chat).filter(order -> UNPAID.contains(order.status()));
    }

    private Optional<PaymentView> shown(Chat chat) {
        return chat.payment().flatMap(payment -> queries.find(new FindPayment(payment)));
    }

    /** The same order, opened by this way before. */
    Optional<PaymentView> alike(PaymentView order, Way way) {
        return of(order.customer())
                .filter(one -> one.method().equals(way.method()))
                .filter(one -> one.offer().price().currency() == way.currency())
                .filter(one -> one.offer().tariff().equals(order.offer().tariff()))
                .filter(one -> one.offer().version() == order.offer().version())
                .filter(one -> one.gift() == order.gift())
                .filter(one -> one.offer().discount().flatMap(Discount::promo).isEmpty())
                .findFirst();
    }

    /** One whose price this code has lowered. */
    Optional<PaymentView> withPromo(CustomerId customer, String code) {
        Optional<PromoId> promo = Optional.of(PromoId.ofCode(code));
        return of(customer)
                .filter(order -> order.offer().discount().flatMap(Discount::promo).equals(promo))
                .findFirst();
    }

    private Stream<PaymentView> of(CustomerId customer) {
        var filter =
                new PaymentFilter(
                        Optional.of(PaymentStatus.OPEN),
                        Optional.empty(),
                        Optional.of(customer),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return queries.ask(new ListPayments(filter, Optional.empty(), NEWEST)).payments().stream()
                .filter(order -> order.payLink().isPresent());
    }
}
