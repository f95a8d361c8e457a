package io.veilbot.sandbox.core;

import java.time.Duration;

/** The query of a call that may wait: {@code after=N&timeout=seconds}. */
public final class LongPoll {

    private static final long LONGEST_SECONDS = 60;

    private LongPoll() {}

    /** How long the caller is ready to wait: {@code timeout} in seconds, nothing if absent. */
    public static Duration timeout(Request request) {
        return Duration.ofSeconds(Math.clamp(number(request, "timeout", 0), 0, LONGEST_SECONDS));
    }

    /**
     * A whole number of the query.
     *
     * @throws StopException with 400 if it is there and not a whole number
     */
    public static long number(Request request, String name, long otherwise) {
        String value = request.query(name).orElse("");
        try {
            return value.isEmpty() ? otherwise : Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw StopException.badRequest(
                    name + " must be a whole number, not \"" + value + "\".");
        }
    }
}
