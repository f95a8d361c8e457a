package io.veilbot.bot.dialog;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.dialog.Incoming.Tapped;
import io.veilbot.bot.screen.Screen;
import io.veilbot.bot.screen.TapData;
import io.veilbot.bot.telegram.Messenger;
import java.util.Optional;
import java.util.function.Function;

/** What people tap. Every tap is answered at once, whatever comes of it. */
final class Taps {
    private final Guests guests;
    private final Shelf shelf;
    private final Pages pages;
    private final Orders orders;
    private final Stage stage;
    private final Messenger messenger;

    Taps(Guests guests, Shelf shelf, Pages pages, Orders orders, Stage stage, Messenger messenger) {
        this.guests = guests;
        this.shelf = shelf;
        this.pages = pages;
        this.orders = orders;
        this.stage = stage;
        this.messenger = messenger;
    }

    void feel(Tapped tap) {
        Chat chat = guests.welcome(tap.person(), "");
        Optional<TapData> data = TapData.read(tap.data());
        boolean stale = data.isEmpty() || (buys(data.get()) && !current(chat, tap, data.get()));
        // If this fails the button spins a little longer; the answer below matters more.
        messenger.answer(tap.callbackId(), stale ? chat.texts().label("toast.stale") : "");
        if (stale) {
            show(chat, tap, c -> shelf.menu(c, "menu.stale"));
        } else {
            act(chat, tap, data.get());
        }
    }

    private void act(Chat chat, Tapped tap, TapData data) {
        switch (data) {
            case TapData.Menu _ -> show(chat, tap, c -> shelf.menu(c, "menu.choose"));
            case TapData.Keys _ -> show(chat, tap, pages::keys);
            case TapData.Help _ -> show(chat, tap, pages::help);
            case TapData.Speak speak ->
                    show(
                            guests.speak(chat, speak.language()),
                            tap,
                            c -> shelf.menu(c, "menu.promise"));
            case TapData.Buy buy -> orders.begin(chat, tap.messageId(), buy);
            case TapData.BuyBy buy -> orders.beginBy(chat, tap.messageId(), buy);
        }
    }

    /** Edits the card that was tapped; a tap elsewhere, as under a key, gets a new card. */
    private void show(Chat chat, Tapped tap, Function<Chat, Screen> screen) {
        if (chat.cardIs(tap.messageId())) {
            stage.turn(chat, screen.apply(chat));
        } else {
            stage.renew(chat, screen.apply(chat));
        }
    }

    private static boolean buys(TapData data) {
        return data instanceof TapData.Buy || data instanceof TapData.BuyBy;
    }

    /** Only the list that was shown last, on the card that is live, starts an order. */
    private static boolean current(Chat chat, Tapped tap, TapData data) {
        int order =
                switch (data) {
                    case TapData.Buy buy -> buy.order();
                    case TapData.BuyBy buy -> buy.order();
                    case TapData.Menu _, TapData.Keys _, TapData.Help _, TapData.Speak _ -> -1;
                };
        return chat.cardIs(tap.messageId()) && chat.order() == order;
    }
}
