package io.veilbot.integrations.traffic;

/** What a panel's counter of a key shows. */
public enum Counting {
    /** Everything since it was last set to nothing, which happens whenever the panel restarts. */
    SINCE_RESTART,
    /** The last 30 days: it falls as what flowed a month ago drops out of sight. */
    LAST_30_DAYS
}
