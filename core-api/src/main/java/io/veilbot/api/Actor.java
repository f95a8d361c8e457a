package io.veilbot.api;

/**
 * Who caused a message; stored with every event.
 *
 * @param kind what sort of someone
 * @param name which one: a customer id, a staff login, a provider, a part of the shop
 */
public record Actor(Kind kind, String name) {

    /** Sorts of someone. */
    public enum Kind {
        CUSTOMER,
        STAFF,
        PROVIDER,
        SYSTEM
    }

    public static Actor customer(Identifier customer) {
        return new Actor(Kind.CUSTOMER, customer.value());
    }

    public static Actor staff(String login) {
        return new Actor(Kind.STAFF, login);
    }

    public static Actor provider(String provider) {
        return new Actor(Kind.PROVIDER, provider);
    }

    public static Actor system(String part) {
        return new Actor(Kind.SYSTEM, part);
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Actor parse(String stored) {
        int colon = stored.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("nobody: " + stored);
        }
        String kind = stored.substring(0, colon).toUpperCase(java.util.Locale.ROOT);
        return new Actor(Kind.valueOf(kind), stored.substring(colon + 1));
    }

    /** Stored form, such as {@code staff:admin}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + name;
    }
}
