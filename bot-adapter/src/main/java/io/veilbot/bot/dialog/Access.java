package io.veilbot.bot.dialog;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Queries;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalQuery.FindRenewal;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.Change;
import io.veilbot.bot.screen.ElsewhereScreen;
import io.veilbot.bot.screen.ManageScreen;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.RefusalScreen;
import io.veilbot.bot.screen.ShortForm;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** What people change about their own access. What they had bought is untouched by it. */
final class Access {
    private static final String REASON = "asked for in the chat";

    private final Queries queries;
    private final Commands commands;
    private final Countries countries;
    private final Places places;
    private final Clock clock;

    Access(Queries queries, Commands commands, Countries countries, Places places, Clock clock) {
        this.queries = queries;
        this.commands = commands;
        this.countries = countries;
        this.places = places;
        this.clock = clock;
    }

    void manage(Chat chat, Scene scene, String subscription) {
        with(
                chat,
                scene,
                subscription,
                its ->
                        scene.show(
                                ManageScreen.of(chat.texts(), its, renewal(its), clock.instant())));
    }

    private Optional<RenewalView> renewal(SubscriptionView its) {
        return queries.find(new FindRenewal(its.subscription())).filter(RenewalView::inForce);
    }

    void elsewhere(Chat chat, Scene scene, String subscription) {
        with(
                chat,
                scene,
                subscription,
                its -> scene.show(ElsewhereScreen.of(chat.texts(), its, countries.openTo(its))));
    }

    void ask(Chat chat, Scene scene, Change change) {
        scene.show(ManageScreen.confirm(chat.texts(), change));
    }

    void change(Chat chat, Scene scene, Change change) {
        with(
                chat,
                scene,
                change.subscription(),
                its -> {
                    try {
                        commands.send(
                                command(its.subscription(), chat, change),
                                Actor.customer(chat.customer()));
                        scene.show(ManageScreen.done(chat.texts(), change));
                    } catch (RefusedException no) {
                        refuse(chat, scene, no.refusal());
                    }
                });
    }

    private static Command command(SubscriptionId id, Chat chat, Change change) {
        return switch (change) {
            case Change.Pause _ -> new SuspendSubscription(id, Hold.PAUSE, REASON);
            case Change.Resume _ -> new ResumeSubscription(id, Hold.PAUSE);
            case Change.StopRenewing _ ->
                    new EndRenewal(RenewalId.of(id), RenewalEnding.PERSON, REASON);
            case Change.Rotate rotate -> new RotateToken(id, rotate.number());
            case Change.Replace other ->
                    new ReplaceKey(
                            id,
                            chat.customer(),
                            other.number(),
                            other.country(),
                            other.protocol(),
                            REASON);
        };
    }

    /** Only among their own: a button says nothing of somebody else's. */
    private void with(
            Chat chat, Scene scene, String subscription, Consumer<SubscriptionView> then) {
        queries.ask(new SubscriptionsOf(chat.customer())).subscriptions().stream()
                .filter(one -> ShortForm.of(one.subscription()).equals(subscription))
                .findFirst()
                .ifPresentOrElse(then, () -> refuse(chat, scene, Refusal.UNKNOWN));
    }

    private void refuse(Chat chat, Scene scene, Refusal refusal) {
        scene.show(RefusalScreen.of(chat.texts(), refusal, Optional.empty(), places));
    }
}
