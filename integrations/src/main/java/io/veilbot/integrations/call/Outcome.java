package io.veilbot.integrations.call;

import java.util.function.Function;

/**
 * What became of a call to the outside: five things and no sixth. Reasons are short words for
 * staff; they hold no secret and nothing personal.
 *
 * @param <T> what a call that succeeded gives
 */
public sealed interface Outcome<T> {

    /** What comes next if it happened; everything else stays what it is. */
    default <B> Outcome<B> then(Function<T, Outcome<B>> next) {
        return switch (this) {
            case Done(T value) -> next.apply(value);
            case Pending(String why) -> new Pending<>(why);
            case Refused(String why) -> new Refused<>(why);
            case NotAttempted(String why) -> new NotAttempted<>(why);
            case Unknown(String why) -> new Unknown<>(why);
        };
    }

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
