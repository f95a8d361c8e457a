package io.veilbot.api.fleet;

/** Whether a server takes keys. */
public enum ServerStatus {
    /** New keys may come. */
    OPEN,
    /** No new keys; those it has move elsewhere. */
    DRAINING,
    /** Out of service for good. */
    RETIRED
}
