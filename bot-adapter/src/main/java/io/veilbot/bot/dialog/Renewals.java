package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.FindPayment;
import io.veilbot.api.sales.PaymentQuery.ListPayments;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import io.veilbot.bot.screen.ShortForm;
import java.util.Optional;

/** From one tap to the order card of what somebody bought last, to be paid as it was then. */
final class Renewals {
    private static final int NEWEST = 20;

    private final Queries queries;
    private final Chats chats;
    private final Shelf shelf;
    private final PaymentMethods methods;
    private final OpenOrders open;
    private final Till till;

    Renewals(
            Queries queries,
            Chats chats,
            Shelf shelf,
            PaymentMethods methods,
            OpenOrders open,
            Till till) {
        this.queries = queries;
        this.chats = chats;
        this.shelf = shelf;
        this.methods = methods;
        this.open = open;
        this.till = till;
    }

    /**
     * The list, where it cannot be had so any more; a second tap leads back to the first's order.
     */
    void begin(Chat chat, Scene scene) {
        Optional<PaymentView> last = lastBought(chat.customer());
        Optional<Want> shown = last.flatMap(before -> again(chat, before, chat.order()));
        if (shown.isEmpty()) {
            scene.show(shelf.menu(chat, "menu.choose"));
        } else if (chat.showsOrderOf(shown.get().payment(chat.customer()))
                && isUnderWay(shown.get().payment(chat.customer()))) {
            showOrder(chat, scene);
        } else {
            int order = chats.nextOrder(chat.customer());
            last.flatMap(before -> again(chat, before, order))
                    .ifPresent(want -> till.request(chat, scene, want));
        }
    }

    private Optional<PaymentView> lastBought(CustomerId customer) {
        var filter =
                new PaymentFilter(
                        Optional.of(PaymentStatus.CONFIRMED),
                        Optional.empty(),
                        Optional.of(customer),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return queries.ask(new ListPayments(filter, Optional.empty(), NEWEST)).payments().stream()
                .filter(payment -> !payment.gift())
                .findFirst();
    }

    private Optional<Want> again(Chat chat, PaymentView before, int order) {
        String attempt = "renewal:" + order + ":" + before.offer().tariff();
        String with = chat.promo().map(code -> attempt + ":" + code).orElse(attempt);
        return shelf.find(ShortForm.of(before.offer().tariff()))
                .flatMap(tariff ->
                        sameWay(tariff.terms(), before)
                                .map(way -> new Want(tariff, way, chat.promo(), false, with)));
    }

    private Optional<Way> sameWay(Terms terms, PaymentView before) {
        return methods.waysFor(terms).stream()
                .filter(way -> way.method().equals(before.method().plain()))
                .filter(way -> way.currency() == before.offer().price().currency())
                .findFirst();
    }

    /** Once more, where the person looks; quiet until it can be paid. */
    private void showOrder(Chat chat, Scene scene) {
        open.on(chat)
                .filter(order -> order.payLink().isPresent())
                .ifPresent(order -> till.showAgain(chat, scene, order));
    }

    /** Whatever is not in the read model yet has only just begun. */
    private boolean isUnderWay(PaymentId payment) {
        return queries.find(new FindPayment(payment))
                .map(PaymentView::status)
                .map(is -> is == PaymentStatus.REQUESTED || is == PaymentStatus.OPEN)
                .orElse(true);
    }
}
