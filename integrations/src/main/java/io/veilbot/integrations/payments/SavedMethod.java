package io.veilbot.integrations.payments;

import io.veilbot.api.Secret;

/**
 * How somebody paid, kept by the provider to be charged again.
 *
 * @param reference what the provider is asked by
 * @param title what the person knows it by, such as {@code MIR •• 4444}; personal
 */
public record SavedMethod(Secret reference, Secret title) {}
