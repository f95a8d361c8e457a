package io.veilbot.bot.dialog;

import io.veilbot.bot.card.Chat;
import io.veilbot.bot.dialog.Incoming.Tapped;
import io.veilbot.bot.screen.Screen;
import io.veilbot.bot.screen.TapData;
import io.veilbot.bot.telegram.Messenger;
import java.util.Optional;

/** What people tap. Every tap is answered at once, whatever comes of it. */
final class Taps {
    private final Guests guests;
    private final Shelf shelf;
    private final Pages pages;
    private final Orders orders;
    private final Renewals renewals;
    private final Claims claims;
    private final Access access;
    private final Stage stage;
    private final Messenger messenger;

    Taps(
            Guests guests,
            Shelf shelf,
            Pages pages,
            Orders orders,
            Renewals renewals,
            Claims claims,
            Access access,
            Stage stage,
            Messenger messenger) {
        this.guests = guests;
        this.shelf = shelf;
        this.pages = pages;
        this.orders = orders;
        this.renewals = renewals;
        this.claims = claims;
        this.access = access;
        this.stage = stage;
        this.messenger = messenger;
    }

    void feel(Tapped tap) {
        Chat chat = guests.welcome(tap.person(), "");
        Optional<TapData> data = TapData.read(tap.data()).filter(it -> current(chat, tap, it));
        // If this fails the button spins a little longer; the answer below matters more.
        messenger.answer(tap.callbackId(), data.isEmpty() ? chat.texts().label("toast.stale") : "");
        Scene scene = screen -> show(chat, tap, screen);
        data.ifPresentOrElse(
                known -> act(chat, scene, tap.messageId(), known),
                () -> scene.show(shelf.menu(chat, "menu.stale")));
    }

    private void act(Chat chat, Scene scene, long card, TapData data) {
        switch (data) {
            case TapData.Menu _ -> scene.show(shelf.menu(chat, "menu.choose"));
            case TapData.Renew _ -> renewals.begin(chat, scene);
            case TapData.Keys _ -> scene.show(pages.keys(chat));
            case TapData.Help _ -> scene.show(pages.help(chat));
            case TapData.Invite _ -> scene.show(pages.invite(chat));
            case TapData.Promo _ -> scene.show(pages.promoOfOrder(chat));
            case TapData.Speak speak ->
                    scene.show(shelf.menu(guests.speak(chat, speak.language()), "menu.promise"));
            case TapData.Buy buy -> orders.begin(chat, scene, card, buy);
            case TapData.PayBy other -> orders.payBy(chat, scene, other.way());
            case TapData.Whose whose -> orders.orderFor(chat, scene, whose.gift());
            case TapData.Renewing its -> orders.renewing(chat, scene, its.wanted());
            case TapData.Trial _ -> claims.trial(chat, scene);
            case TapData.Manage manage -> access.manage(chat, scene, manage.subscription());
            case TapData.Elsewhere else_ -> access.elsewhere(chat, scene, else_.subscription());
            case TapData.Ask ask -> access.ask(chat, scene, ask.change());
            case TapData.Do means -> access.change(chat, scene, means.change());
        }
    }

    /** Edits the card that was tapped; a tap elsewhere, as under a key, gets a new card. */
    private void show(Chat chat, Tapped tap, Screen screen) {
        if (chat.cardIs(tap.messageId())) {
            stage.turn(chat, screen);
        } else {
            stage.renew(chat, screen);
        }
    }

    /** An order starts from the list shown last, on the live card, and is changed there only. */
    private static boolean current(Chat chat, Tapped tap, TapData data) {
        boolean live = chat.cardIs(tap.messageId());
        return switch (data) {
            case TapData.Buy buy -> live && chat.order() == buy.order();
            case TapData.Promo _, TapData.Whose _, TapData.PayBy _, TapData.Renewing _ ->
                    live && chat.payment().isPresent();
            case TapData.Menu _,
                    TapData.Renew _,
                    TapData.Keys _,
                    TapData.Help _,
                    TapData.Invite _,
                    TapData.Speak _,
                    TapData.Trial _,
                    TapData.Manage _,
                    TapData.Elsewhere _,
                    TapData.Ask _,
                    TapData.Do _ ->
                    true;
        };
    }
}
