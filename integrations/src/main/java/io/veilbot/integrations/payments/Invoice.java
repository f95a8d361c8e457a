package io.veilbot.integrations.payments;

import java.net.URI;
import java.time.Instant;

/**
 * The provider waits for the money.
 *
 * @param payLink where to pay
 * @param openUntil when the link stops working, by the shop's clock
 */
public record Invoice(String providerPaymentId, URI payLink, Instant openUntil) {}
