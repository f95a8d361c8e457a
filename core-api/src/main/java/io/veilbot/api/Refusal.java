package io.veilbot.api;

/** Why a rule said no. A closed list; every edge has a text for each in each language. */
public enum Refusal {
    /** The tariff is no longer on sale. */
    TARIFF_WITHDRAWN,
    /** The tariff has no price in the currency asked for. */
    NO_PRICE_IN_CURRENCY,
    /** The tariff is not sold by this payment method. */
    METHOD_NOT_OFFERED,
    /** The customer is blocked by staff. */
    CUSTOMER_BLOCKED,
    /** Nobody registered under this id. */
    CUSTOMER_UNKNOWN,
    /** The server has no free slot. */
    SERVER_FULL,
    /** The server is retired, draining or unknown. */
    SERVER_NOT_AVAILABLE,
    /** No server gives what the tariff promises. */
    NO_SERVER_FOR_TARIFF,
    /** The thing belongs to somebody else. */
    NOT_YOURS,
    /** This person had the free trial before. */
    TRIAL_ALREADY_USED,
    /** Nobody brings themselves, or whoever brought them, or somebody who was here before. */
    REFERRAL_NOT_ALLOWED,
    /** There is no such code, or it is not for this tariff. */
    PROMO_UNKNOWN,
    /** The code was used as often as it may be, by all or by this person. */
    PROMO_USED_UP,
    /** The time of the code is over. */
    PROMO_EXPIRED,
    /** There is no such gift. */
    GIFT_UNKNOWN,
    /** Somebody redeemed the gift before, or its money went back. */
    GIFT_USED,
    /** Nothing was paid that could go back. */
    NOTHING_TO_REFUND,
    /** More than is left of what was paid. */
    REFUND_TOO_LARGE,
    /** Whoever asked for it cannot be the one who approves it. */
    NEEDS_ANOTHER_PERSON,
    /** There are keys on the server. */
    SERVER_IN_USE,
    /** The person was erased. */
    ERASED,
    /** The subscription has ended. */
    SUBSCRIPTION_ENDED,
    /** Somebody decided this before, and otherwise. */
    ALREADY_DECIDED,
    /** There is no such thing. */
    UNKNOWN
}
