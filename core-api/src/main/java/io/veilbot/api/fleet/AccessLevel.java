package io.veilbot.api.fleet;

/** Who may use a server; a higher level may use the lower ones. */
public enum AccessLevel {
    /** Everybody with a subscription, trials included. */
    ALL,
    /** Whoever paid. */
    PAID,
    VIP
}
