package io.veilbot.projections.payment_timeline;

import java.util.Locale;

/** What is told about a payment after each of its events, in the order of telling. */
enum Field {
    STATUS,
    PRICE,
    LIST_PRICE,
    PROMO,
    GIFT,
    PROVIDER,
    METHOD,
    REASON,
    PROVIDER_PAYMENT_ID,
    OPEN_UNTIL,
    INSTRUMENT,
    PAID,
    PAID_AT,
    FEE,
    SEEN_BY,
    DIFFERENCES,
    REFUND,
    REFUND_AMOUNT,
    REFUND_REASON,
    REFUNDED,
    CHARGED_BACK,
    SUBSCRIPTION,
    ACCESS_FROM,
    ACCESS_UNTIL,
    TRAFFIC,
    TAKEN_BACK,
    END_OVERRIDDEN,
    TRAFFIC_OVERRIDDEN,
    END_WAIVED,
    HOLDS,
    ENDED_AT,
    DELIVERY,
    KEY,
    SERVER,
    PROTOCOL,
    KEY_STATUS,
    KEY_REASON,
    KEY_LIMIT,
    KEY_DEVICES,
    REPLACEMENT,
    NEXT_TRY,
    CASE,
    CASE_KIND,
    CASE_STATUS;

    /** Stored and shown: {@code provider payment id}. */
    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Field of(String words) {
        return valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }
}
