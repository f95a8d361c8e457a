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
    MISMATCHED,
    /** A part of the price went back. */
    PARTLY_REFUNDED,
    /** All of it went back. */
    REFUNDED,
    /** The payer's bank took it back. */
    CHARGED_BACK
}
