package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
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

/** What is told about access and keys. */
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
        var subscription = queries.find(new FindSubscription(new SubscriptionId(notice.subject())));
        Instant until = notice.validUntil().orElse(notice.occurredAt());
        if (subscription.isEmpty() || subscription.get().endsAt().isBefore(until)) {
            return new Draft.NotYet("the grant is not in the read model yet");
        }
        boolean keyFromBefore =
                subscription.get().liveKeys().stream()
                        .anyMatch(key -> !key.grant().equals(notice.order()));
        if (!keyFromBefore) {
            return new Draft.Nothing("the key itself will tell");
        }
        var screen = KeyScreen.extended(chat.texts(), subscription.get().endsAt());
        return new Draft.Kept(screen, screen, Optional.empty());
    }

    Draft ready(Notice notice, Chat chat) {
        var subscriptions = queries.find(new SubscriptionsOf(notice.customer()));
        return subscriptions.stream()
                .flatMap(list -> list.subscriptions().stream())
                .flatMap(subscription ->
                        subscription.keys().stream()
                                .filter(key -> key.key().value().equals(notice.subject()))
                                .map(key -> ready(chat, subscription, key)))
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

    private Draft handOver(Chat chat, SubscriptionView subscription, KeyView key, String link) {
        var texts = chat.texts();
        return new Draft.Kept(
                KeyScreen.preparing(texts),
                KeyScreen.ready(texts, subscription, key, link, places),
                Optional.of(link));
    }

    private static Draft notYet() {
        return new Draft.NotYet("the key is not in the read model yet");
    }
}
