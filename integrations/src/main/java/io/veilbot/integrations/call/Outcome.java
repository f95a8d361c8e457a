package io.veilbot.integrations.call;

/**
 * What became of a call to the outside: five things and no sixth. Reasons are short words for
 * staff; they hold no secret and nothing personal.
 *
 * @param <T> what a call that succeeded gives
 */
public sealed interface Outcome<T> {

    /** It happened. */
    record Done<T>(T value) implements Outcome<T> {}

    /** It was taken, and is not finished. */
    record Pending<T>(String reason) implements Outcome<T> {}

    /** The answer is no, and stays no. */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** Certainly nothing happened; it may be tried again. */
    record NotAttempted<T>(String reason) implements Outcome<T> {}

    /** It happened or not: look, or ask for the same again. */
    record Unknown<T>(String reason) implements Outcome<T> {}
}
