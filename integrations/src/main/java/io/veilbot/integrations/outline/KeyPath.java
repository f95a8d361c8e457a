package io.veilbot.integrations.outline;

import io.veilbot.integrations.panels.KeyOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a panel has a key. */
final class KeyPath {

    private KeyPath() {}

    /** A name of another shape is not ours to touch. */
    static String of(String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return "/access-keys/" + name;
    }

    /** By the id it is listed under, which may have any letters. */
    static String ofListed(String id) {
        return "/access-keys/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String limitOf(String name) {
        return of(name) + "/data-limit";
    }
}
