package io.veilbot.integrations.call;

import java.util.List;
import java.util.function.Function;

/** What came back over the wire. */
public sealed interface Reply {

    /**
     * As one of the five outcomes: nothing happened without a connection, and nobody knows without
     * an answer that can be read.
     *
     * @param onAnswer may throw {@link UnreadableAnswerException}
     */
    default <T> Outcome<T> outcome(Function<Answer, Outcome<T>> onAnswer) {
        return switch (this) {
            case NotSent(String reason) -> new Outcome.NotAttempted<>(reason);
            case NoAnswer(String reason) -> new Outcome.Unknown<>(reason);
            case Answer answer -> readable(answer, onAnswer);
        };
    }

    /**
     * The same for an API that says yes with status 200 and a JSON object.
     *
     * @param onSuccess may throw {@link UnreadableAnswerException}
     * @param onError told every other status
     */
    default <T> Outcome<T> outcome(
            Function<StrictJson, Outcome<T>> onSuccess, Function<Answer, Outcome<T>> onError) {
        return outcome(answer ->
                answer.status() == 200
                        ? onSuccess.apply(StrictJson.object(answer.body()))
                        : onError.apply(answer));
    }

    private static <T> Outcome<T> readable(Answer answer, Function<Answer, Outcome<T>> reader) {
        try {
            return reader.apply(answer);
        } catch (UnreadableAnswerException e) {
            return new Outcome.Unknown<>(e.reason());
        }
    }

    /**
     * An answer, whatever it says.
     *
     * @param body read as UTF-8; of bounded length
     * @param cookies that were set, each {@code name=value}
     */
    record Answer(int status, String body, List<String> cookies) implements Reply {

        public Answer(int status, String body) {
            this(status, body, List.of());
        }

        /** Only the status: the rest may hold secrets. */
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
