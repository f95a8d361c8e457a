package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.FindSubscription;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionsOf;
import io.veilbot.bot.card.Chat;
import io.veilbot.bot.screen.KeyScreen;
import io.veilbot.bot.screen.PaymentScreen;
import io.veilbot.bot.screen.Places;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** What is told about keys, and about time that was asked for. */
final class AccessDrafts {
    private final Queries queries;
    private final Places places;

    AccessDrafts(Queries queries, Places places) {
        this.queries = queries;
        this.places = places;
    }

    Draft delayed(Notice notice, Chat chat) {
        Instant until = notice.validUntil().orElse(notice.occurredAt());
        return new Draft.OnCard(PaymentScreen.delayed(chat.texts(), until, places));
    }

    /** More time on a key from before; where a key is still to come, the key will tell. */
    Draft extended(Notice notice, Chat chat) {
        var found = queries.find(new FindSubscription(new SubscriptionId(notice.subject())));
        Instant until = notice.validUntil().orElse(notice.occurredAt());
        if (found.isEmpty()) {
            return new Draft.NotYet("the subscription is not in the read model yet");
        }
        var validity = found.get().validity();
        if (validity.granted().isBefore(until) && notice.attempt() <= Draft.LOOKS) {
            return new Draft.NotYet("the grant is not in the read model yet");
        }
        if (found.get().keys().stream().noneMatch(key -> isFromBefore(key, notice))) {
            return new Draft.Nothing("the key itself will tell");
        }
        var screen = KeyScreen.extended(chat.texts(), validity);
        return new Draft.Kept(screen, screen, Optional.empty(), false);
    }

    /** One that rests comes back by the grant, and nobody tells of it. */
    private static boolean isFromBefore(KeyView key, Notice notice) {
        boolean stays = key.status() == KeyStatus.LIVE || key.status() == KeyStatus.SUSPENDED;
        return stays && !key.grant().value().equals(notice.occasion());
    }

    Draft ready(Notice notice, Chat chat) {
        return ofKey(notice, (subscription, key) -> ready(chat, subscription, key));
    }

    /** One that rests is told of as well: when it works again, it works by the new link only. */
    Draft relinked(Notice notice, Chat chat) {
        return ofKey(
                notice,
                (subscription, key) ->
                        switch (key.status()) {
                            case LIVE, SUSPENDED ->
                                    key.changedAt().isBefore(notice.occurredAt())
                                            ? notYet()
                                            : another(chat, subscription, key);
                            case REQUESTED, DELAYED, ABANDONED, LEAVING, REVOKED ->
                                    new Draft.Nothing("the key is no more");
                        });
    }

    private Draft ofKey(Notice notice, BiFunction<SubscriptionView, KeyView, Draft> words) {
        var subscriptions = queries.find(new SubscriptionsOf(notice.customer()));
        return subscriptions.stream()
                .flatMap(list -> list.subscriptions().stream())
                .flatMap(subscription ->
                        subscription.keys().stream()
                                .filter(key -> key.key().value().equals(notice.subject()))
                                .map(key -> words.apply(subscription, key)))
                .findFirst()
                .orElseGet(AccessDrafts::notYet);
    }

    private Draft ready(Chat chat, SubscriptionView subscription, KeyView key) {
        return switch (key.status()) {
            case REQUESTED, DELAYED -> notYet();
            case SUSPENDED -> new Draft.Nothing("the key is not to work for now");
            case ABANDONED, LEAVING, REVOKED -> new Draft.Nothing("the key is no more");
            case LIVE ->
                    key.accessLink()
                            .map(link -> handOver(chat, subscription, key, link))
                            .orElseGet(AccessDrafts::notYet);
        };
    }

    private Draft another(Chat chat, SubscriptionView subscription, KeyView key) {
        return key.accessLink()
                .map(link -> handOver(chat, subscription, key, link, true))
                .orElseGet(AccessDrafts::notYet);
    }

    /** Whoever gets another key has long looked away from the card. */
    private Draft handOver(Chat chat, SubscriptionView subscription, KeyView key, String link) {
        boolean another = subscription.keys().stream().anyMatch(other -> givesWayTo(key, other));
        return handOver(chat, subscription, key, link, another);
    }

    private Draft handOver(
            Chat chat, SubscriptionView subscription, KeyView key, String link, boolean another) {
        var texts = chat.texts();
        return new Draft.Kept(
                KeyScreen.preparing(texts),
                another
                        ? KeyScreen.another(texts, subscription, key, link, places)
                        : KeyScreen.ready(texts, subscription, key, link, places),
                Optional.of(link),
                another);
    }

    /** A key that worked before, and still did when the new one began to. */
    private static boolean givesWayTo(KeyView key, KeyView other) {
        if (other.key().equals(key.key()) || other.accessLink().isEmpty()) {
            return false;
        }
        return switch (other.status()) {
            case LEAVING, REVOKED -> !other.changedAt().isBefore(key.changedAt());
            case LIVE, SUSPENDED -> !other.changedAt().isAfter(key.changedAt());
            case REQUESTED, DELAYED, ABANDONED -> false;
        };
    }

    private static Draft notYet() {
        return new Draft.NotYet("the key is not in the read model yet");
    }
}
