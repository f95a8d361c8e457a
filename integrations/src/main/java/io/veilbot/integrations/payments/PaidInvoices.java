package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of what a provider collected.
 *
 * @param next where the next page begins; empty at the last one
 */
public record PaidInvoices(List<PaidInvoice> invoices, Optional<String> next) {

    public PaidInvoices {
        invoices = List.copyOf(invoices);
    }

    /**
     * @param notes what stands beside it; believed only as far as it is ours
     * @param wentBack whether it is listed because its money went back
     */
    public record PaidInvoice(
            String providerPaymentId, Map<String, String> notes, boolean wentBack) {

        public PaidInvoice {
            notes = Map.copyOf(notes);
        }

        /** Money that came. */
        public PaidInvoice(String providerPaymentId, Map<String, String> notes) {
            this(providerPaymentId, notes, false);
        }

        /** The payment of ours it says it belongs to. */
        public Optional<PaymentId> payment() {
            return Optional.ofNullable(notes.get(Intent.PAYMENT)).flatMap(PaidInvoice::ours);
        }

        private static Optional<PaymentId> ours(String value) {
            try {
                return Optional.of(new PaymentId(value));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
