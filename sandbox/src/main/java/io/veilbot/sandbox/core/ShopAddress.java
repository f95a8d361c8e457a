package io.veilbot.sandbox.core;

import java.net.URI;

/** Where the shop is reached; it may be known only after the sandbox has started. */
public final class ShopAddress {

    private volatile URI url;

    public ShopAddress(URI url) {
        this.url = url;
    }

    /** An address below the shop's own, such as {@code /callbacks/yookassa}. */
    public URI at(String path) {
        String base = url.toString();
        return URI.create(
                (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    public URI url() {
        return url;
    }

    public void moveTo(URI newUrl) {
        url = newUrl;
    }
}
