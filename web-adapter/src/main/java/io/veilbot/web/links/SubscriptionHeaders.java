package io.veilbot.web.links;

import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpHeaders;

/** What apps read beside the list. Hiddify reads the usage only when all four parts are there. */
final class SubscriptionHeaders {

    private SubscriptionHeaders() {}

    static HttpHeaders of(SubscriptionView subscription, String page, LinkTexts texts) {
        var headers = new HttpHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("Subscription-Userinfo", usage(subscription));
        headers.set("Profile-Title", "base64:" + base64(texts.text("link.title")));
        headers.set("Profile-Update-Interval", "12");
        headers.set("Profile-Web-Page-Url", page);
        headers.set("Support-Url", page);
        headers.set("Content-Disposition", "attachment; filename=\"veilbot\"");
        return headers;
    }

    /** Both directions are counted together; 0 in total is unlimited, 0 as expiry never. */
    private static String usage(SubscriptionView subscription) {
        boolean endless = subscription.validity().waived();
        return "upload=0; download=%d; total=%d; expire=%d"
                .formatted(
                        subscription.metered(),
                        subscription.allowance().bytes(),
                        endless ? 0 : subscription.endsAt().getEpochSecond());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
