package io.veilbot.api.sales;

/** What a person must decide about. */
public enum CaseKind {
    /** Money came that differs from what was agreed. */
    PAYMENT_MISMATCH,
    /** Money came that nobody asked for. */
    MONEY_WITHOUT_INTENT,
    /** A confirmed payment could not become access. */
    GRANT_REFUSED,
    /** A paid key could not be delivered in time. */
    DELIVERY_STALLED,
    /** A provider would not give money back. */
    REFUND_REFUSED,
    /** Money went back, but the access it bought could not be taken back. */
    REVOCATION_REFUSED
}
