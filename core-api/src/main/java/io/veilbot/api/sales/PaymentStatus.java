package io.veilbot.api.sales;

import io.veilbot.api.Money;

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
    CHARGED_BACK;

    /**
     * Where it stands once money went back.
     *
     * @param total what went back of the money that confirmed it; zero if it was other money
     * @param paid what confirmed it; zero if nothing did
     */
    public static PaymentStatus afterRefund(Money total, Money paid) {
        if (total.minor() >= paid.minor()) {
            return REFUNDED;
        }
        return total.minor() == 0 ? CONFIRMED : PARTLY_REFUNDED;
    }
}
