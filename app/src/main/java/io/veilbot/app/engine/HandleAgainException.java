package io.veilbot.app.engine;

/** Something failed in a batch: roll it back, and handle its events one by one. */
final class HandleAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HandleAgainException(String group, Throwable cause) {
        super("an event failed in " + group + "; its batch is handled again, carefully", cause);
    }
}
