package io.veilbot.integrations.call;

/** What came back over the wire. */
public sealed interface Reply {

    /**
     * An answer, whatever it says.
     *
     * @param body read as UTF-8; at most {@link Caller#MOST_BYTES}
     */
    record Answer(int status, String body) implements Reply {

        /** Only the status: a body may hold secrets. */
        @Override
        public String toString() {
            return "answer " + status;
        }
    }

    /** There was no connection, so the other side has seen nothing. */
    record NotSent(String reason) implements Reply {}

    /** It was sent, perhaps; no usable answer came. */
    record NoAnswer(String reason) implements Reply {}
}
