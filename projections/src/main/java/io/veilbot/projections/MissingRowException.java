package io.veilbot.projections;

/** An event changes something that was never remembered: an earlier event was lost. */
public final class MissingRowException extends RuntimeException {

    public MissingRowException(String message) {
        super(message);
    }
}
