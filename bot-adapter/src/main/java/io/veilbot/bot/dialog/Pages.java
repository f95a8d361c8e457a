package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.screen.HelpScreen;
import io.veilbot.bot.screen.KeysScreen;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.Screen;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What can be read without buying anything. */
final class Pages {
    private final Queries queries;
    private final Chats chats;
    private final Places places;
    private final Clock clock;

    Pages(Queries queries, Chats chats, Places places, Clock clock) {
        this.queries = queries;
        this.chats = chats;
        this.places = places;
        this.clock = clock;
    }

    Screen keys(Chat chat) {
        var subscriptions =
                queries.find(new SubscriptionsOf(chat.customer()))
                        .map(SubscriptionList::subscriptions)
                        .orElse(List.of());
        return reading(chat, KeysScreen.of(chat.texts(), subscriptions, clock.instant(), places));
    }

    Screen help(Chat chat) {
        return reading(chat, HelpScreen.help(chat.texts(), places));
    }

    Screen paySupport(Chat chat) {
        return reading(chat, HelpScreen.paySupport(chat.texts(), places));
    }

    Screen terms(Chat chat) {
        return reading(chat, HelpScreen.terms(chat.texts(), places));
    }

    Screen languages(Chat chat) {
        return reading(chat, HelpScreen.languages(chat.texts()));
    }

    /** The card leaves its order: a pay button that comes late must not push the page aside. */
    private Screen reading(Chat chat, Screen page) {
        chats.showOrder(chat.customer(), Optional.empty());
        return page;
    }
}
