package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.GrantsOf;
import io.veilbot.api.access.SubscriptionQuery.LimitSetFor;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.DecisionScreen;
import io.veilbot.bot.screen.Places;
import io.veilbot.bot.screen.Screen;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What is told about decisions of staff. An end that they bring about tells for itself. */
final class DecisionDrafts {
    private final Queries queries;
    private final Places places;
    private final Clock clock;

    DecisionDrafts(Queries queries, Places places, Clock clock) {
        this.queries = queries;
        this.places = places;
        this.clock = clock;
    }

    /** Not if another date was set since, nor while there is no end at all. */
    Draft endSet(Notice notice, Chat chat) {
        return about(
                notice,
                view -> {
                    var validity = view.validity();
                    return validity.waived() || !validity.overridden().equals(notice.validUntil())
                            ? Draft.otherwise(notice, "another end counts")
                            : lasting(view, DecisionScreen.endSet(chat.texts(), validity));
                });
    }

    Draft endLifted(Notice notice, Chat chat) {
        return about(
                notice,
                view -> {
                    var validity = view.validity();
                    return validity.waived() || validity.overridden().isPresent()
                            ? Draft.otherwise(notice, "another end counts")
                            : lasting(view, DecisionScreen.endLifted(chat.texts(), validity));
                });
    }

    Draft limitSet(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        limitOf(view)
                                .map(limit -> DecisionScreen.limitSet(chat.texts(), limit))
                                .map(screen -> lasting(view, screen))
                                .orElseGet(() -> Draft.otherwise(notice, "no limit is set")));
    }

    Draft limitLifted(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        limitOf(view).isPresent()
                                ? Draft.otherwise(notice, "a limit is set")
                                : lasting(
                                        view,
                                        DecisionScreen.limitLifted(
                                                chat.texts(), view.allowance())));
    }

    private Optional<Allowance> limitOf(SubscriptionView view) {
        return queries.find(new LimitSetFor(view.subscription()));
    }

    Draft vipGiven(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        view.validity().waived()
                                ? new Draft.Beside(DecisionScreen.vipGiven(chat.texts()))
                                : Draft.otherwise(notice, "there is an end"));
    }

    Draft vipEnded(Notice notice, Chat chat) {
        return about(
                notice,
                view ->
                        view.validity().waived()
                                ? Draft.otherwise(notice, "there is no end")
                                : lasting(
                                        view,
                                        DecisionScreen.vipEnded(chat.texts(), view.validity())));
    }

    /** What money bought goes with the money, and that is told. */
    Draft takenBack(Notice notice, Chat chat) {
        return queries.ask(new SubscriptionsOf(notice.customer())).subscriptions().stream()
                .flatMap(view -> taken(notice, chat, view).stream())
                .findFirst()
                .orElseGet(() -> new Draft.NotYet("it is not in the read model yet"));
    }

    private Optional<Draft> taken(Notice notice, Chat chat, SubscriptionView view) {
        return queries.ask(new GrantsOf(view.subscription())).grants().stream()
                .filter(grant -> grant.grant().id().value().equals(notice.subject()))
                .filter(grant -> grant.taken().part() > 0)
                .findFirst()
                .map(grant -> taken(chat, view, grant));
    }

    private Draft taken(Chat chat, SubscriptionView view, GrantView grant) {
        if (grant.grant().source() == Source.PAYMENT) {
            return new Draft.Nothing("its money tells");
        }
        Instant now = clock.instant();
        return new Draft.Beside(
                DecisionScreen.takenBack(chat.texts(), grant.grant(), view, now, places));
    }

    private Draft lasting(SubscriptionView view, Screen screen) {
        return view.validAt(clock.instant())
                ? new Draft.Beside(screen)
                : new Draft.Nothing("the end is told");
    }

    private Draft about(Notice notice, Function<SubscriptionView, Draft> words) {
        return queries.find(new FindSubscription(new SubscriptionId(notice.subject())))
                .map(words)
                .orElseGet(() -> new Draft.NotYet("the subscription is not in the read model yet"));
    }
}
