package io.veilbot.api.access;

/** Why access is withheld although the subscription has not ended. Several may hold at once. */
public enum Hold {
    /** At the customer's wish; time stands still meanwhile. */
    PAUSE,
    /** The allowance is used up, and the grace after it as well. */
    TRAFFIC,
    /** Staff decided so; time runs on. */
    STAFF
}
