package io.veilbot.integrations.keypanel;

import io.veilbot.integrations.panels.ListedKey;
import java.util.Optional;

/**
 * A key as the panel describes it.
 *
 * @param id counts up; the one thing every call of every version takes
 * @param uuid by which its proxy knows the key; the panel's choice
 * @param link as the panel writes it, where it does so without being asked
 */
record HeldKey(long id, String name, Optional<String> uuid, Optional<String> link) {

    ListedKey listed() {
        return new ListedKey(Long.toString(id), name);
    }

    /** Neither link nor UUID: they let people in. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
