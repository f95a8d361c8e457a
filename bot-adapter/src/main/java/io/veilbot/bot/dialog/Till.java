package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Money;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.screen.OrderScreen;
import io.veilbot.bot.screen.OtherWay;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RefusalScreen;
import io.veilbot.bot.screen.Screen;
import java.util.List;
import java.util.Optional;

/** Requests payments, and says why where that is refused. */
final class Till {
    private final Chats chats;
    private final Commands commands;
    private final OpenOrders open;
    private final PaymentMethods methods;
    private final Places places;

    Till(Chats chats, Commands commands, OpenOrders open, PaymentMethods methods, Places places) {
        this.chats = chats;
        this.commands = commands;
        this.open = open;
        this.methods = methods;
        this.places = places;
    }

    /**
     * The card is the order's before the payment is requested, so that the pay button, which may
     * come at once, finds it and is not written over.
     */
    void request(Chat chat, Scene scene, Want want) {
        PaymentId payment = want.payment(chat.customer());
        if (!chat.showsOrderOf(payment)) {
            scene.show(preparing(chat, want, payment));
            chats.showOrder(chat.customer(), Optional.of(payment));
        }
        try {
            commands.send(want.request(chat.customer()), Actor.customer(chat.customer()));
        } catch (RefusedException no) {
            refuse(chat, scene, want, no.refusal());
        }
    }

    private Screen preparing(Chat chat, Want want, PaymentId payment) {
        var terms = want.tariff().terms();
        // What a code leaves to pay is not known yet.
        var price = want.promo().isPresent() ? Optional.<Money>empty() : want.way().priceOf(terms);
        boolean code = want.promo().isPresent();
        List<OtherWay> others = code ? List.of() : methods.besides(want.way(), terms, false);
        return OrderScreen.preparing(chat.texts(), terms, price, payment, others);
    }

    /** A code that is taken by this person's own order leads back to that order. */
    private void refuse(Chat chat, Scene scene, Want want, Refusal refusal) {
        Optional<PaymentView> before =
                want.promo()
                        .filter(_ -> refusal == Refusal.PROMO_USED_UP)
                        .flatMap(code -> open.withPromo(chat.customer(), code));
        if (before.isPresent()) {
            showHeld(chat, scene, before.get());
            return;
        }
        if (want.promo().isPresent()) {
            chats.usePromo(chat.customer(), Optional.empty());
        }
        refuse(chat, scene, refusal, Optional.of(want.payment(chat.customer())));
    }

    private void showHeld(Chat chat, Scene scene, PaymentView order) {
        scene.show(OrderScreen.payableAgain(chat.texts(), order, order.payLink().orElseThrow()));
        chats.showOrder(chat.customer(), Optional.of(order.payment()));
    }

    /** An order that can be paid already. */
    void showAgain(Chat chat, Scene scene, PaymentView order) {
        var others = methods.insteadOf(order);
        scene.show(
                OrderScreen.payable(
                        chat.texts(),
                        order,
                        order.payLink().orElseThrow(),
                        others,
                        methods.renews(order)));
        chats.showOrder(chat.customer(), Optional.of(order.payment()));
    }

    void refuse(Chat chat, Scene scene, Refusal refusal, Optional<PaymentId> payment) {
        chats.showOrder(chat.customer(), Optional.empty());
        scene.show(RefusalScreen.of(chat.texts(), refusal, payment, places));
    }
}
