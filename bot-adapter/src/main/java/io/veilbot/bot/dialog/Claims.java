package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Secret;
import io.veilbot.api.Vault;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.PromoCommand.ClaimPromo;
import io.veilbot.api.catalog.PromoId;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.FindCustomer;
import io.veilbot.api.sales.GiftCommand.RedeemGift;
import io.veilbot.api.sales.GiftQuery.FindGift;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.card.Chats;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RefusalScreen;
import io.veilbot.bot.screen.ThanksScreen;
import io.veilbot.bot.screen.ThanksScreen.Claim;
import java.util.Optional;

/** Access that costs nothing: the trial, free days of a code, a gift. */
final class Claims {
    /** What the code of a gift is hashed for, so that it is found without being told. */
    private static final String GIFT_CODE = "gift-code";

    private final Queries queries;
    private final Commands commands;
    private final Vault vault;
    private final Chats chats;
    private final Pages pages;
    private final Places places;

    Claims(
            Queries queries,
            Commands commands,
            Vault vault,
            Chats chats,
            Pages pages,
            Places places) {
        this.queries = queries;
        this.commands = commands;
        this.vault = vault;
        this.chats = chats;
        this.pages = pages;
        this.places = places;
    }

    /** Whoever has it already, perhaps by the tap before, sees what they have. */
    void trial(Chat chat, Scene scene) {
        if (!hasHadTrial(chat)) {
            claim(chat, scene, Claim.TRIAL, new ClaimTrial(chat.customer(), own(chat)));
        } else if (pages.hasAccess(chat)) {
            scene.show(pages.keys(chat));
        } else {
            refuse(chat, scene, Refusal.TRIAL_ALREADY_USED);
        }
    }

    private boolean hasHadTrial(Chat chat) {
        return queries.find(new FindCustomer(chat.customer()))
                .filter(CustomerView::trialUsed)
                .isPresent();
    }

    void freeDays(Chat chat, Scene scene, PromoId promo) {
        claim(chat, scene, Claim.PROMO, new ClaimPromo(promo, chat.customer(), own(chat)));
    }

    void gift(Chat chat, Scene scene, String code) {
        queries.find(new FindGift(vault.fingerprint(GIFT_CODE, code)))
                .ifPresentOrElse(
                        gift ->
                                claim(
                                        chat,
                                        scene,
                                        Claim.GIFT,
                                        new RedeemGift(
                                                gift.gift(),
                                                new Secret(code),
                                                chat.customer(),
                                                own(chat))),
                        () -> refuse(chat, scene, Refusal.GIFT_UNKNOWN));
    }

    /** The card says so first: the key, which may come at once, takes its place. */
    private void claim(Chat chat, Scene scene, Claim claim, Command command) {
        chats.showOrder(chat.customer(), Optional.empty());
        scene.show(ThanksScreen.claimed(chat.texts(), claim));
        try {
            commands.send(command, Actor.customer(chat.customer()));
        } catch (RefusedException no) {
            refuse(chat, scene, no.refusal());
        }
    }

    void refuse(Chat chat, Scene scene, Refusal refusal) {
        scene.show(RefusalScreen.of(chat.texts(), refusal, Optional.empty(), places));
    }

    private static SubscriptionId own(Chat chat) {
        return SubscriptionId.of(chat.customer(), 1);
    }
}
