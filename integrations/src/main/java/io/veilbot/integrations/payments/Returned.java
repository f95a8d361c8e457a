package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import io.veilbot.api.sales.RefundId;
import java.util.Optional;

/**
 * Money that went back, as the provider shows it.
 *
 * @param intent the refund of ours that the provider noted beside it; empty if it was made
 *     elsewhere
 */
public record Returned(String providerRefundId, Optional<RefundId> intent, Money amount) {}
