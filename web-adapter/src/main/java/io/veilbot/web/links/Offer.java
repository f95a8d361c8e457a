package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a subscription has for apps at a moment: keys, or the reason why there are none.
 *
 * @param why what the texts call the reason; empty while there are keys
 */
record Offer(List<ShareLink> keys, String why) {

    static Offer of(SubscriptionView subscription, Instant now) {
        if (!subscription.usableAt(now)) {
            return none(subscription.validAt(now) ? "held" : "ended");
        }
        List<ShareLink> keys =
                subscription.liveKeys().stream()
                        .map(KeyView::accessLink)
                        .flatMap(Optional::stream)
                        .map(ShareLink::parse)
                        .flatMap(Optional::stream)
                        .toList();
        return keys.isEmpty() ? none("preparing") : new Offer(Labels.apart(keys), "");
    }

    private static Offer none(String why) {
        return new Offer(List.of(), why);
    }

    /** Without the keys that an app cannot read; if none is left, that is the reason. */
    Offer only(Predicate<ShareLink> readable) {
        List<ShareLink> left = keys.stream().filter(readable).toList();
        return left.isEmpty() && !keys.isEmpty() ? none("unreadable") : new Offer(left, why);
    }
}
