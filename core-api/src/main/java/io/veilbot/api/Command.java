package io.veilbot.api;

/** A wish that one aggregate decides on. Imperative; may be refused; safe to send again. */
public interface Command {

    /** The aggregate that decides. Commands for one target are handled one after another. */
    Identifier target();
}
