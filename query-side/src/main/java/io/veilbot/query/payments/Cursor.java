package io.veilbot.query.payments;

import io.veilbot.api.sales.PaymentQuery.PaymentView;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Where a page ended. */
record Cursor(Instant requestedAt, String payment) {

    static Cursor of(PaymentView last) {
        return new Cursor(last.requestedAt(), last.payment().value());
    }

    /**
     * @throws IllegalArgumentException if no page ever ended so
     */
    static Cursor parse(String text) {
        String[] parts = text.split("~", 2);
        try {
            return new Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not the end of a page", e);
        }
    }

    @Override
    public String toString() {
        return requestedAt + "~" + payment;
    }
}
