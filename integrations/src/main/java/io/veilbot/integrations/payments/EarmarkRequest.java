package io.veilbot.integrations.payments;

import io.veilbot.api.Money;
import java.util.Optional;

/**
 * What is to become of money that is earmarked.
 *
 * @param take how much to take, all that is earmarked; empty lets it go
 */
public record EarmarkRequest(String providerPaymentId, Optional<Money> take) {}
