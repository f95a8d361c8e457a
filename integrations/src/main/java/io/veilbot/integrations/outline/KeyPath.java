package io.veilbot.integrations.outline;

import io.veilbot.integrations.panels.KeyOrder;

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

    static String limitOf(String name) {
        return of(name) + "/data-limit";
    }
}
