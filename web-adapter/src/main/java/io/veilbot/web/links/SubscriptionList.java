package io.veilbot.web.links;

import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * What VPN apps poll: share links one per line, the whole in base64. Never empty, because on an
 * empty answer apps keep their old servers: where there is no key, one dead link says why.
 */
final class SubscriptionList {

    private SubscriptionList() {}

    static String body(SubscriptionView subscription, Instant now, LinkTexts texts) {
        String lines = String.join("\n", links(subscription, now, texts)) + "\n";
        return Base64.getEncoder().encodeToString(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> links(SubscriptionView subscription, Instant now, LinkTexts texts) {
        if (!subscription.usableAt(now)) {
            String why = subscription.validAt(now) ? "link.held" : "link.ended";
            return List.of(dead(texts.text(why)));
        }
        List<String> live =
                subscription.liveKeys().stream()
                        .map(KeyView::accessLink)
                        .flatMap(link -> link.stream().flatMap(Stream::of))
                        .toList();
        return live.isEmpty() ? List.of(dead(texts.text("link.preparing"))) : live;
    }

    /** A link that leads nowhere and whose label apps show as a server's name. */
    private static String dead(String label) {
        String user =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                "chacha20-ietf-poly1305:none".getBytes(StandardCharsets.UTF_8));
        return "ss://" + user + "@127.0.0.1:1/#" + encode(label);
    }

    private static String encode(String label) {
        return URLEncoder.encode(label, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
