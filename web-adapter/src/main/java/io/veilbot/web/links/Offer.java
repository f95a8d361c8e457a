package io.veilbot.web.links;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a subscription has for apps at a moment: keys, or the reason why there are none.
 *
 * @param why what the texts call the reason; empty while there are keys
 */
record Offer(List<ShareLink> keys, String why) {

    private static final Logger LOG = LoggerFactory.getLogger(Offer.class);

    static Offer of(SubscriptionView subscription, Instant now) {
        if (!subscription.usableAt(now)) {
            return none(subscription.validAt(now) ? "held" : "ended");
        }
        List<KeyView> live =
                subscription.liveKeys().stream()
                        .filter(key -> key.accessLink().isPresent())
                        .toList();
        List<ShareLink> keys = live.stream().map(Offer::read).flatMap(Optional::stream).toList();
        if (keys.isEmpty()) {
            return none(live.isEmpty() ? "preparing" : "foreign");
        }
        return new Offer(Labels.apart(keys), "");
    }

    /** Who holds a key whose link nobody reads sees it in the chat; staff have to know. */
    private static Optional<ShareLink> read(KeyView key) {
        Optional<ShareLink> link = key.accessLink().flatMap(ShareLink::parse);
        if (link.isEmpty()) {
            LOG.warn("{} works, and its panel gave a link of a form that is not known", key.key());
        }
        return link;
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
