package io.veilbot.web.links;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that go with a token, as the world reaches them. */
@Component
class LinkPlaces {

    private static final String TLS = "https://";

    private final String shop;
    private final String support;

    /**
     * @param support name of a person or group in Telegram; may be empty
     */
    LinkPlaces(
            @Value("${veilbot.public-url}") String shop,
            @Value("${veilbot.support-username:}") String support) {
        this.shop = shop;
        this.support = support;
    }

    /** What apps poll. */
    String subscription(String token) {
        return shop + "/sub/" + token;
    }

    /** What people read. */
    String page(String token) {
        return shop + "/c/" + token;
    }

    /** What Outline polls; it insists on TLS. */
    boolean hasDynamicKeys() {
        return shop.startsWith(TLS);
    }

    String dynamicKey(String token) {
        String rest = subscription(token).substring(TLS.length());
        return "ssconf://" + rest + "?format=" + LinkFormat.OUTLINE.parameter() + "#" + Labels.SHOP;
    }

    String support(String token) {
        return support.isEmpty() ? page(token) : "https://t.me/" + support;
    }
}
