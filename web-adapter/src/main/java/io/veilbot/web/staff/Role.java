package io.veilbot.web.staff;

/** What staff may do. */
public enum Role {
    /** Everything. */
    OWNER,
    /** Everything but other people's accounts. */
    ADMIN,
    /** Customers, payments and cases; no servers, no tariffs. */
    SUPPORT,
    /** Reads everything, changes nothing. */
    AUDITOR
}
