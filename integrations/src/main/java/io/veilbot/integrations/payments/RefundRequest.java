package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RefundId;

/**
 * What is to go back.
 *
 * @param payment whose money it is; by it a provider that pays persons learns whom
 * @param refund also the idempotence key, and what the provider is to note beside it
 * @param providerPaymentId of the money
 */
public record RefundRequest(
        PaymentId payment, RefundId refund, String providerPaymentId, Money amount) {}
