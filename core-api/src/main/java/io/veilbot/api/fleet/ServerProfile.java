package io.veilbot.api.fleet;

import java.util.List;

/**
 * What a server is, as staff and customers see it.
 *
 * @param name shown to people, at most 60 characters
 * @param country ISO 3166 alpha-2, upper case
 * @param group which tariffs may use it
 * @param accessLevel who may use it
 * @param capacity how many keys it may hold; at least 1
 * @param protocols what its keys speak; not empty
 */
public record ServerProfile(
        String name,
        String country,
        String group,
        AccessLevel accessLevel,
        int capacity,
        List<Protocol> protocols) {

    public ServerProfile {
        if (name.isBlank() || name.length() > 60 || !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a server has a name and a two-letter country");
        }
        if (capacity < 1 || protocols.isEmpty()) {
            throw new IllegalArgumentException("a server holds a key and speaks a protocol");
        }
        protocols = List.copyOf(protocols);
    }
}
