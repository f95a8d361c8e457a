package io.veilbot.integrations.call;

/** Bytes from outside that are not what they should be. The message names the place, no content. */
public final class UnreadableAnswerException extends RuntimeException {

    public UnreadableAnswerException(String place) {
        super(place, null, false, false);
    }

    /** For an {@link Outcome}. */
    public String reason() {
        return "unreadable:" + getMessage();
    }
}
