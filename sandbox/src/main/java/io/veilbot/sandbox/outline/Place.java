package io.veilbot.sandbox.outline;

import java.util.List;

/**
 * A pretended server.
 *
 * @param id what the sandbox's controls call it
 * @param country two letters
 */
record Place(String id, String name, String country) {

    static final List<Place> ALL =
            List.of(
                    new Place("nl", "Amsterdam", "NL"),
                    new Place("de", "Frankfurt", "DE"),
                    new Place("fi", "Helsinki", "FI"));

    String host() {
        return id + ".vpn.example";
    }
}
