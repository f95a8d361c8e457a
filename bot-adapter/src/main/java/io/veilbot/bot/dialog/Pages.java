package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionList;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.people.ReferralQuery.ReferralsOf;
import io.veilbot.api.sales.GiftQuery.GiftsOf;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.card.Question;
import io.veilbot.bot.screen.CodeScreen;
import io.veilbot.bot.screen.Doors;
import io.veilbot.bot.screen.GiftScreen;
import io.veilbot.bot.screen.HelpScreen;
import io.veilbot.bot.screen.InviteScreen;
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
    private final Doors doors;
    private final AccessPeriod reward;
    private final Clock clock;

    /**
     * @param reward for bringing somebody who pays
     */
    Pages(
            Queries queries,
            Chats chats,
            Places places,
            Doors doors,
            AccessPeriod reward,
            Clock clock) {
        this.queries = queries;
        this.chats = chats;
        this.places = places;
        this.doors = doors;
        this.reward = reward;
        this.clock = clock;
    }

    Screen keys(Chat chat) {
        return reading(chat, KeysScreen.of(chat.texts(), having(chat), clock.instant(), places));
    }

    boolean hasAccess(Chat chat) {
        return having(chat).stream().anyMatch(one -> one.validAt(clock.instant()));
    }

    private List<SubscriptionView> having(Chat chat) {
        return queries.find(new SubscriptionsOf(chat.customer()))
                .map(SubscriptionList::subscriptions)
                .orElse(List.of());
    }

    Screen invite(Chat chat) {
        var brought = queries.ask(new ReferralsOf(chat.customer()));
        var link = doors.start(chat.customer().referralCode());
        return reading(chat, InviteScreen.of(chat.texts(), link, reward, brought, earnedBy(chat)));
    }

    /** In days: what was granted, whatever it is worth today. */
    private int earnedBy(Chat chat) {
        var grants = queries.ask(new GrantsOf(SubscriptionId.of(chat.customer(), 1))).grants();
        return grants.stream()
                .map(view -> view.grant())
                .filter(grant -> grant.source() == Grant.Source.REFERRAL)
                .mapToInt(grant -> grant.period().count())
                .sum();
    }

    /** Asks for a code; the next words are taken for one. */
    Screen promo(Chat chat) {
        return reading(chat, promoOfOrder(chat));
    }

    /** As {@link #promo}, and the card stays with its order, which is made again with the code. */
    Screen promoOfOrder(Chat chat) {
        chats.ask(chat.customer(), Optional.of(Question.PROMO));
        return CodeScreen.promo(chat.texts());
    }

    /** What somebody has to give; the next words are taken for a code of their own. */
    Screen gifts(Chat chat) {
        var gifts = queries.ask(new GiftsOf(chat.customer())).gifts();
        chats.ask(chat.customer(), Optional.of(Question.GIFT));
        return reading(chat, GiftScreen.list(chat.texts(), gifts, doors));
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
