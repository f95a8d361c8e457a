package io.veilbot.integrations.stars;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import java.time.Instant;
import java.util.Locale;

/**
 * Stars that came or went, as Telegram lists them. Who paid is left out: the list knows.
 *
 * @param position in Telegram's list, from 0
 * @param charge Telegram's id; money that went back has that of the money that came
 * @param payload the payment of ours, as the invoice said; empty if there was no invoice
 */
record Movement(
        long position, Kind kind, String charge, String payload, long stars, Instant movedAt) {

    /** What it was. */
    enum Kind {
        PAID,
        RETURNED,
        /** Nothing about invoices: a withdrawal, a gift, advertising. */
        OTHER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    Money amount() {
        return new Money(stars, Currency.XTR);
    }
}
