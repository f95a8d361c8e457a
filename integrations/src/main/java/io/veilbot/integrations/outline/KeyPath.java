package io.veilbot.integrations.outline;

/** Where a panel has a key. */
final class KeyPath {

    private static final String OURS = "veil-[A-Za-z0-9_-]{1,100}";

    private KeyPath() {}

    /** A name of another shape is not ours to touch. */
    static String of(String name) {
        if (!name.matches(OURS)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return "/access-keys/" + name;
    }

    static String limitOf(String name) {
        return of(name) + "/data-limit";
    }
}
