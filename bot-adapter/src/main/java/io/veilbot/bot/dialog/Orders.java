package io.veilbot.bot.dialog;

import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import io.veilbot.bot.screen.OrderScreen;
import io.veilbot.bot.screen.ShortForm;
import io.veilbot.bot.screen.TapData;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** From a tariff tapped to what is wanted of it, and back again to change that. */
final class Orders {
    private final Shelf shelf;
    private final PaymentMethods methods;
    private final OpenOrders open;
    private final Till till;

    Orders(Shelf shelf, PaymentMethods methods, OpenOrders open, Till till) {
        this.shelf = shelf;
        this.methods = methods;
        this.open = open;
        this.till = till;
    }

    /** Asks how to pay where there is a choice, and goes on where there is none. */
    void begin(Chat chat, Scene scene, long card, TapData.Buy buy) {
        Optional<TariffView> tariff = shelf.find(buy.tariff());
        List<Way> ways = tariff.map(t -> methods.waysFor(t.terms())).orElse(List.of());
        if (ways.size() > 1) {
            var choice = ways.stream().map(Way::method).toList();
            var terms = tariff.orElseThrow().terms();
            scene.show(OrderScreen.methods(chat.texts(), terms, choice, buy));
        } else {
            String attempt = card + ":" + buy.tariff() + ":" + buy.order();
            order(chat, scene, tariff, _ -> true, attempt);
        }
    }

    /** Goes on with the way to pay that was chosen. */
    void beginBy(Chat chat, Scene scene, long card, TapData.BuyBy buy) {
        String attempt = card + ":" + buy.tariff() + ":" + buy.order() + ":" + buy.method();
        Predicate<Way> chosen = way -> ShortForm.of(way.method()).equals(buy.method());
        order(chat, scene, shelf.find(buy.tariff()), chosen, attempt);
    }

    private void order(
            Chat chat,
            Scene scene,
            Optional<TariffView> tariff,
            Predicate<Way> chosen,
            String attempt) {
        Optional<Way> way =
                tariff.flatMap(t -> methods.waysFor(t.terms()).stream().filter(chosen).findFirst());
        if (way.isEmpty()) {
            var no = tariff.isEmpty() ? Refusal.TARIFF_WITHDRAWN : Refusal.METHOD_NOT_OFFERED;
            till.refuse(chat, scene, no, Optional.empty());
            return;
        }
        // A code makes it another order: what was tapped without it is not paid less for.
        String with = chat.promo().map(code -> attempt + ":" + code).orElse(attempt);
        till.request(
                chat, scene, new Want(tariff.orElseThrow(), way.get(), chat.promo(), false, with));
    }

    /** The order on the card, for somebody else or again for oneself; quiet if there is none. */
    void orderFor(Chat chat, Scene scene, boolean gift) {
        open.on(chat)
                .filter(order -> order.gift() != gift)
                .ifPresent(order -> again(chat, scene, order, chat.promo(), gift));
    }

    /** Whether there is an order on the card, which is now made with this code. */
    boolean isOrderAgain(Chat chat, Scene scene, String code) {
        Optional<PaymentView> order =
                open.on(chat)
                        .filter(one -> one.offer().discount().flatMap(Discount::promo).isEmpty());
        order.ifPresent(one -> again(chat, scene, one, Optional.of(code), one.gift()));
        return order.isPresent();
    }

    private void again(
            Chat chat, Scene scene, PaymentView before, Optional<String> promo, boolean gift) {
        Optional<TariffView> tariff = shelf.find(ShortForm.of(before.offer().tariff()));
        Optional<Way> way = tariff.flatMap(t -> sameWay(t, before));
        if (way.isEmpty()) {
            till.refuse(chat, scene, Refusal.TARIFF_WITHDRAWN, Optional.empty());
            return;
        }
        String attempt = before.payment() + ":" + promo.orElse("") + ":" + gift;
        till.request(chat, scene, new Want(tariff.orElseThrow(), way.get(), promo, gift, attempt));
    }

    private Optional<Way> sameWay(TariffView tariff, PaymentView before) {
        return methods.waysFor(tariff.terms()).stream()
                .filter(way -> way.method().equals(before.method()))
                .filter(way -> way.currency() == before.offer().price().currency())
                .findFirst();
    }
}
