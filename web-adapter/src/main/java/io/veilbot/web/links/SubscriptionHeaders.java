package io.veilbot.web.links;

import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** What apps read beside the keys. Hiddify reads the usage only when all four parts are there. */
final class SubscriptionHeaders {

    private static final String HOURS = "12";

    private SubscriptionHeaders() {}

    /**
     * @param why what {@link Offer} says
     * @param places where people are led
     */
    static HttpHeaders of(
            SubscriptionView subscription, String why, LinkPlaces places, LinkTexts texts) {
        var headers = new HttpHeaders();
        headers.setCacheControl(CacheControl.noStore());
        headers.set("Subscription-Userinfo", usage(subscription));
        headers.set("Profile-Title", base64(texts.text("link.title")));
        headers.set("Profile-Update-Interval", HOURS);
        headers.set("Profile-Web-Page-Url", places.page(subscription.token()));
        headers.set("Support-Url", places.support(subscription.token()));
        headers.set("Content-Disposition", "attachment; filename=\"VeilBot\"");
        if (!why.isEmpty()) {
            headers.set("Announce", base64(texts.text("link." + why)));
        }
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

    /** Nothing but ASCII may stand in a header. */
    private static String base64(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "base64:" + Base64.getEncoder().encodeToString(bytes);
    }
}
