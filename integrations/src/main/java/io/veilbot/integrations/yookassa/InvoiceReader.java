package io.veilbot.integrations.yookassa;

import io.veilbot.api.sales.PaymentOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.payments.Invoice;
import java.time.Clock;
import java.time.Duration;

/** Reads the answer to the request for a payment. */
final class InvoiceReader {

    private final Clock clock;
    private final Duration lifetime;

    /**
     * @param lifetime of a pay link; the answer does not tell
     */
    InvoiceReader(Clock clock, Duration lifetime) {
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /**
     * @throws UnreadableAnswerException if it is not such an object
     */
    Outcome<Invoice> read(StrictJson payment) {
        String id = PaymentReader.id(payment);
        if (payment.text("status", 64).equals("canceled")) {
            return new Outcome.Refused<>(reason(Cancellation.of(payment, id)));
        }
        var link =
                payment.child("confirmation")
                        .map(it -> it.link("confirmation_url"))
                        .orElseThrow(() -> new UnreadableAnswerException("confirmation"));
        var made = payment.momentIfAny("created_at").orElseGet(clock::instant);
        return new Outcome.Done<>(new Invoice(id, link, made.plus(lifetime)));
    }

    private static String reason(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Declined(_, String reason) -> reason;
            case PaymentOutcome.Cancelled(_, String reason) -> reason;
            case PaymentOutcome.Expired _ -> "expired";
            case PaymentOutcome.Paid _ -> "paid";
        };
    }
}
