package io.veilbot.api;

/** No answer came in time: it may have happened or not. Look, or send the same again. */
public final class OutcomeUnknownException extends RuntimeException {

    public OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
