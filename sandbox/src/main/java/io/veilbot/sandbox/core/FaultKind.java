package io.veilbot.sandbox.core;

/**
 * A way to misbehave that a stand-in offers.
 *
 * @param name what to write in {@code fault}
 * @param about a sentence for people: what happens, and what {@code value} means
 */
public record FaultKind(String name, String about) {}
