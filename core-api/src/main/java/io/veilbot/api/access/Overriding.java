package io.veilbot.api.access;

/** What staff may set instead of what was computed. */
public enum Overriding {
    /** The date of the end. */
    END,
    /** The traffic limit. */
    ALLOWANCE,
    /** That there is an end at all: VIP. */
    VIP
}
