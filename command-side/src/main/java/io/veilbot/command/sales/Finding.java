package io.veilbot.command.sales;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentEvent.Difference;
import io.veilbot.api.sales.PaymentEvent.PaymentMismatched;
import io.veilbot.api.sales.PaymentOutcome.Paid;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that came otherwise than agreed. The same money told again is the same finding.
 *
 * @param test whether that it was a test is what differed
 */
record Finding(String providerPaymentId, Money found, boolean test, Instant seenAt) {

    static Finding of(PaymentMismatched event) {
        boolean test = event.differences().contains(Difference.TEST_MODE);
        return new Finding(event.providerPaymentId(), event.found(), test, event.at());
    }

    boolean isOf(Paid paid, boolean asTest) {
        return providerPaymentId.equals(paid.providerPaymentId())
                && found.equals(paid.amount())
                && test == asTest;
    }

    /** As if it had been agreed. When and how it was paid was not kept; we saw it by then. */
    Paid accepted() {
        return new Paid(providerPaymentId, found, seenAt, "unknown", Optional.empty(), test);
    }
}
