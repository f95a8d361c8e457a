package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
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
     * @param figures empty where the list has none
     */
    public record PaidInvoice(
            String providerPaymentId,
            Map<String, String> notes,
            boolean wentBack,
            Optional<Figures> figures) {

        public PaidInvoice {
            notes = Map.copyOf(notes);
        }

        public PaidInvoice(String providerPaymentId, Map<String, String> notes, boolean wentBack) {
            this(providerPaymentId, notes, wentBack, Optional.empty());
        }

        /** Money that came. */
        public PaidInvoice(String providerPaymentId, Map<String, String> notes) {
            this(providerPaymentId, notes, false);
        }

        /** Money that came, and how much. */
        public PaidInvoice(String providerPaymentId, Map<String, String> notes, Figures figures) {
            this(providerPaymentId, notes, false, Optional.of(figures));
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

    /**
     * How much, and when.
     *
     * @param amount empty if it is in a currency that is none of ours
     * @param returned what went back of it; empty where the list does not tell
     * @param paidAt by the provider's clock
     */
    public record Figures(Optional<Money> amount, Optional<Money> returned, Instant paidAt) {}
}
