package io.veilbot.integrations.payments;

import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.Optional;

/** Which payment of ours a provider's payment is. */
public interface Invoices {

    /**
     * @param providerPaymentId empty until the provider gave one
     */
    record Kept(String provider, Optional<String> providerPaymentId) {}

    void requested(PaymentId payment, String provider);

    void opened(PaymentId payment, String providerPaymentId, Instant openUntil);

    /**
     * @throws RuntimeException if it was never requested
     */
    Kept kept(PaymentId payment);

    /** Ours by the provider's id. */
    Optional<PaymentId> find(String provider, String providerPaymentId);
}
