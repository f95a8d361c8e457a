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
    /** The subscription has ended. */
    SUBSCRIPTION_ENDED,
    /** Somebody decided this before, and otherwise. */
    ALREADY_DECIDED,
    /** There is no such thing. */
    UNKNOWN
}
