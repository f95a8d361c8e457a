package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import java.util.Optional;

/**
 * What is to become of money that is held.
 *
 * @param take how much to take, all that is held; empty lets it go
 */
public record HoldRequest(String providerPaymentId, Optional<Money> take) {}
