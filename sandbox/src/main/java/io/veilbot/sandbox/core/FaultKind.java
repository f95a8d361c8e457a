package io.veilbot.sandbox.core;

/**
 * A way to misbehave that a stand-in offers.
 *
 * @param name what to write in {@code fault}
 * @param about a sentence for people: what happens, and what {@code value} means
 * @param once strikes a single time unless {@code times} says otherwise
 */
public record FaultKind(String name, String about, boolean once) {

    public FaultKind(String name, String about) {
        this(name, about, false);
    }
}
