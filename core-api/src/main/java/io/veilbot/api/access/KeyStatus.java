package io.veilbot.api.access;

/** Where a key stands. */
public enum KeyStatus {
    /** Wanted, not yet on its panel. */
    REQUESTED,
    /** Asked for, and late. */
    DELAYED,
    /** It works. */
    LIVE,
    /** On its panel, but not to work for now. */
    SUSPENDED,
    /** The panel refused for good. */
    ABANDONED,
    /** To be removed from its panel. */
    LEAVING,
    /** Gone from its panel. */
    REVOKED
}
