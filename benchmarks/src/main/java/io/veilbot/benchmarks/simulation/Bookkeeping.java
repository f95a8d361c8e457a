package io.veilbot.benchmarks.simulation;

import io.veilbot.api.sales.PaymentId;
import io.veilbot.integrations.payments.Invoices;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Invoices in memory. */
final class Bookkeeping implements Invoices {

    private final Map<PaymentId, Kept> byPayment = new HashMap<>();
    private final Map<String, PaymentId> byProvider = new HashMap<>();

    @Override
    public void requested(PaymentId payment, String provider) {
        byPayment.putIfAbsent(payment, new Kept(provider, Optional.empty()));
    }

    @Override
    public void opened(PaymentId payment, String providerPaymentId, Instant openUntil) {
        byPayment.computeIfPresent(
                payment, (_, kept) -> new Kept(kept.provider(), Optional.of(providerPaymentId)));
        byProvider.put(providerPaymentId, payment);
    }

    @Override
    public Kept kept(PaymentId payment) {
        return Objects.requireNonNull(byPayment.get(payment), "never requested");
    }

    @Override
    public Optional<PaymentId> find(String provider, String providerPaymentId) {
        return Optional.ofNullable(byProvider.get(providerPaymentId));
    }
}
