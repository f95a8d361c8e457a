package io.veilbot.app.architecture.violators.integrations.payments;

/** A third of a kopek. */
public record CountsInFractions(double amount) {}
