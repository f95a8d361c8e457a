package io.veilbot.integrations.panels;

import io.veilbot.api.access.KeyId;

/** What was read of the traffic of keys; how late that is, is up to whoever reads. */
@FunctionalInterface
public interface KeyTraffic {

    Flow of(KeyId key);

    /**
     * What flowed, in bytes.
     *
     * @param shown by the counter of the key's panel, which is what that panel measures its limit
     *     by
     * @param metered through all keys of its subscription there ever were, as far as it counts
     *     against the allowance
     */
    record Flow(long shown, long metered) {

        public static final Flow NONE = new Flow(0, 0);
    }
}
