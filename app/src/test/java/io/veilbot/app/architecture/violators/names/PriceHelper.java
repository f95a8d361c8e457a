package io.veilbot.app.architecture.violators.names;

/** Helps with whatever. */
public record PriceHelper(String text) {}
