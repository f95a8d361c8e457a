package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.dialog.PaymentMethods.Way;
import io.veilbot.bot.screen.OrderScreen;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RefusalScreen;
import io.veilbot.bot.screen.TapData;
import java.util.List;
import java.util.Optional;

/** From a tariff tapped to a payment requested. */
final class Orders {
    private final Shelf shelf;
    private final PaymentMethods methods;
    private final Chats chats;
    private final Stage stage;
    private final Commands commands;
    private final Places places;

    Orders(
            Shelf shelf,
            PaymentMethods methods,
            Chats chats,
            Stage stage,
            Commands commands,
            Places places) {
        this.shelf = shelf;
        this.methods = methods;
        this.chats = chats;
        this.stage = stage;
        this.commands = commands;
        this.places = places;
    }

    /** Asks how to pay where there is a choice, and goes on where there is none. */
    void begin(Chat chat, long card, TapData.Buy buy) {
        Optional<TariffView> tariff = shelf.find(buy.tariff());
        List<Way> ways = tariff.map(t -> methods.waysFor(t.terms())).orElse(List.of());
        if (tariff.isEmpty() || ways.isEmpty()) {
            Refusal no = tariff.isEmpty() ? Refusal.TARIFF_WITHDRAWN : Refusal.METHOD_NOT_OFFERED;
            refuse(chat, no, Optional.empty());
        } else if (ways.size() == 1) {
            String attempt = card + ":" + tariff.get().tariff() + ":" + buy.order();
            order(chat, tariff.get(), ways.getFirst(), attempt);
        } else {
            var choice = ways.stream().map(Way::method).toList();
            stage.turn(chat, OrderScreen.methods(chat.texts(), tariff.get().terms(), choice, buy));
        }
    }

    /** Goes on with the way to pay that was chosen. */
    void beginBy(Chat chat, long card, TapData.BuyBy buy) {
        Optional<TariffView> tariff = shelf.find(buy.tariff());
        Optional<Way> way =
                tariff.stream()
                        .flatMap(t -> methods.waysFor(t.terms()).stream())
                        .filter(w -> TapData.shortOf(w.method()).equals(buy.method()))
                        .findFirst();
        if (tariff.isEmpty() || way.isEmpty()) {
            Refusal no = tariff.isEmpty() ? Refusal.TARIFF_WITHDRAWN : Refusal.METHOD_NOT_OFFERED;
            refuse(chat, no, Optional.empty());
            return;
        }
        String attempt =
                card + ":" + tariff.get().tariff() + ":" + buy.order() + ":" + buy.method();
        order(chat, tariff.get(), way.get(), attempt);
    }

    /**
     * The card is the order's before the payment is requested, so that the pay button, which may
     * come at once, finds it and is not written over.
     */
    private void order(Chat chat, TariffView tariff, Way way, String attempt) {
        var payment = PaymentId.derivedFrom(chat.customer(), attempt);
        if (!chat.showsOrderOf(payment)) {
            chats.showOrder(chat.customer(), Optional.of(payment));
            var price = way.priceOf(tariff.terms()).orElseThrow();
            stage.turn(chat, OrderScreen.preparing(chat.texts(), tariff.terms(), price, payment));
        }
        try {
            commands.send(request(chat.customer(), payment, tariff, way), actor(chat));
        } catch (RefusedException e) {
            refuse(chat, e.refusal(), Optional.of(payment));
        }
    }

    private static RequestPayment request(
            CustomerId customer, PaymentId payment, TariffView tariff, Way way) {
        return new RequestPayment(
                payment,
                customer,
                tariff.tariff(),
                way.method(),
                way.currency(),
                SubscriptionId.of(customer, 1));
    }

    private void refuse(Chat chat, Refusal refusal, Optional<PaymentId> payment) {
        chats.showOrder(chat.customer(), Optional.empty());
        stage.turn(chat, RefusalScreen.of(chat.texts(), refusal, payment, places));
    }

    private static Actor actor(Chat chat) {
        return Actor.customer(chat.customer());
    }
}
