package io.veilbot.sandbox.keypanel;

import io.veilbot.sandbox.core.FaultKind;
import io.veilbot.sandbox.panel.PanelFaults;
import java.util.List;

/** Everything that can be made to go wrong with a panel, and how its versions differ. */
final class KeyPanelFaults {

    static final String EMPTY_CREATION = "empty-creation";
    static final String IN_LISTS = "in-lists";
    static final String OLD_VERSION = "old-version";
    static final String CONFIG_TEXT = "config-text";
    static final String WRONG_HOST = "wrong-host";
    static final String PART_OF_LIST = "part-of-list";
    static final String RATE_LIMITS = "rate-limits";
    static final String IDLE_RESET = "idle-reset";
    static final String SYNC_NEEDED = "sync-needed";

    static final List<FaultKind> ALL =
            PanelFaults.and(
                    new FaultKind(
                            EMPTY_CREATION,
                            "Creation is answered with 200 and an empty list; the key is made,"
                                    + " unless value is \"nothing\"."),
                    new FaultKind(
                            IN_LISTS,
                            "A new key comes in a list, all keys beside their number, and traffic"
                                    + " below data."),
                    new FaultKind(
                            OLD_VERSION,
                            "Other words (id, vless_url), no traffic of all keys, 422 for the"
                                    + " traffic of a UUID, no call to sync."),
                    new FaultKind(CONFIG_TEXT, "Links come among the lines of an explanation."),
                    new FaultKind(WRONG_HOST, "Links lead to an address of an inner network."),
                    new FaultKind(PART_OF_LIST, "The list of keys ends before its number."),
                    new FaultKind(
                            RATE_LIMITS,
                            "429 beyond so many calls in a minute: 5 creations, 10 deletions, 30"
                                    + " lists, 60 others of keys."),
                    new FaultKind(IDLE_RESET, "A reset of traffic is answered, and not done."),
                    new FaultKind(SYNC_NEEDED, "A new key works only after the next sync."));

    private KeyPanelFaults() {}
}
