package io.veilbot.bot.dialog;

import io.veilbot.api.Refusal;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import io.veilbot.bot.screen.ShortForm;
import io.veilbot.bot.screen.TapData;
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

    /** By the best way there is; the card offers the others. */
    void begin(Chat chat, Scene scene, long card, TapData.Buy buy) {
        Optional<TariffView> tariff = shelf.find(buy.tariff());
        Optional<Way> way = tariff.flatMap(t -> methods.waysFor(t.terms()).stream().findFirst());
        if (way.isEmpty()) {
            till.refuse(chat, scene, noWay(tariff), Optional.empty());
            return;
        }
        String attempt = card + ":" + buy.tariff() + ":" + buy.order();
        // A code makes it another order: what was tapped without it is not paid less for.
        String with = chat.promo().map(code -> attempt + ":" + code).orElse(attempt);
        till.request(
                chat, scene, new Want(tariff.orElseThrow(), way.get(), chat.promo(), false, with));
    }

    private static Refusal noWay(Optional<TariffView> tariff) {
        return tariff.isEmpty() ? Refusal.TARIFF_WITHDRAWN : Refusal.METHOD_NOT_OFFERED;
    }

    /** The order on the card, paid another way; back again leads to the order there was. */
    void payBy(Chat chat, Scene scene, String shortWay) {
        open.unpaid(chat).ifPresent(order -> payBy(chat, scene, order, shortWay));
    }

    private void payBy(Chat chat, Scene scene, PaymentView order, String shortWay) {
        Optional<TariffView> tariff = shelf.find(ShortForm.of(order.offer().tariff()));
        Optional<Way> way = tariff.flatMap(t -> way(t, one -> one.isShortly(shortWay)));
        if (way.isEmpty()) {
            till.refuse(chat, scene, noWay(tariff), Optional.empty());
        } else if (!isBy(way.get(), order)) {
            open.alike(order, way.get())
                    .ifPresentOrElse(
                            before -> till.showAgain(chat, scene, before),
                            () -> byAnother(chat, scene, order, tariff.get(), way.get()));
        }
    }

    private void byAnother(Chat chat, Scene scene, PaymentView order, TariffView tariff, Way way) {
        String attempt = order.payment() + ":" + way.method() + ":" + way.currency();
        till.request(chat, scene, new Want(tariff, way, chat.promo(), order.gift(), attempt));
    }

    /**
     * The order on the card, to renew by itself or not; back again leads to the order there was.
     */
    void renewing(Chat chat, Scene scene, boolean wanted) {
        open.on(chat)
                .filter(order -> order.method().renews() != wanted && !order.gift())
                .filter(methods::renews)
                .ifPresent(order -> renewing(chat, scene, order, wanted));
    }

    private void renewing(Chat chat, Scene scene, PaymentView order, boolean wanted) {
        Optional<TariffView> tariff = shelf.find(ShortForm.of(order.offer().tariff()));
        Optional<Way> way = tariff.flatMap(t -> way(t, one -> isBy(one, order)));
        if (way.isEmpty()) {
            till.refuse(chat, scene, noWay(tariff), Optional.empty());
            return;
        }
        Way other = wanted ? way.get().renewing() : way.get();
        open.alike(order, other)
                .ifPresentOrElse(
                        before -> till.showAgain(chat, scene, before),
                        () -> byAnother(chat, scene, order, tariff.orElseThrow(), other));
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
        Optional<Way> way = tariff.flatMap(t -> way(t, one -> isBy(one, before)));
        if (way.isEmpty()) {
            till.refuse(chat, scene, Refusal.TARIFF_WITHDRAWN, Optional.empty());
            return;
        }
        String attempt = before.payment() + ":" + promo.orElse("") + ":" + gift;
        till.request(chat, scene, new Want(tariff.orElseThrow(), way.get(), promo, gift, attempt));
    }

    private Optional<Way> way(TariffView tariff, Predicate<Way> wanted) {
        return methods.waysFor(tariff.terms()).stream().filter(wanted).findFirst();
    }

    private static boolean isBy(Way way, PaymentView order) {
        return way.method().equals(order.method().plain())
                && way.currency() == order.offer().price().currency();
    }
}
