package io.veilbot.command.sales;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.sales.PaymentCommand.RecordInvoice;
import io.veilbot.api.sales.PaymentCommand.RecordInvoiceRefused;
import io.veilbot.api.sales.PaymentEvent;
import io.veilbot.api.sales.PaymentEvent.InvoiceOpened;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import java.time.Instant;
import java.util.Optional;

/** What follows when a provider answered the request to collect. */
record Invoicing(Progress known, Instant now) {

    /**
     * @throws RefusedException if there is another invoice already
     */
    Optional<PaymentEvent> on(RecordInvoice told) {
        if (!known.awaitsMoney() || told.providerPaymentId().equals(known.providerPaymentId())) {
            return Optional.empty();
        }
        if (!known.awaitsInvoice()) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
        return Optional.of(
                new InvoiceOpened(
                        told.payment(),
                        known.customer(),
                        told.providerPaymentId(),
                        told.payLink(),
                        told.openUntil(),
                        now));
    }

    Optional<PaymentEvent> on(RecordInvoiceRefused told) {
        return known.awaitsInvoice()
                ? Optional.of(
                        new InvoiceRefused(told.payment(), known.customer(), told.reason(), now))
                : Optional.empty();
    }
}
