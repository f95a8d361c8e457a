package io.veilbot.api.sales;

/** Where a payment stands. */
public enum PaymentStatus {
    /** Wanted; the provider has not been reached yet. */
    REQUESTED,
    /** The provider waits for the money. */
    OPEN,
    /** Exactly the price was paid. */
    CONFIRMED,
    DECLINED,
    EXPIRED,
    CANCELLED,
    /** The provider will not collect. */
    REFUSED,
    /** Money moved, but not as agreed. */
    MISMATCHED
}
