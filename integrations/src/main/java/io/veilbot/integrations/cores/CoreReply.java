package io.veilbot.integrations.cores;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.function.Function;

/** What came back from a core. */
sealed interface CoreReply {

    /**
     * As one of the five outcomes.
     *
     * @param onAnswer may throw {@link UnreadableAnswerException}
     * @param onError told what the core does not want
     */
    default <T> Outcome<T> outcome(
            Function<Fields, Outcome<T>> onAnswer, Function<Complaint, Outcome<T>> onError) {
        return switch (this) {
            case Answered(ByteString message) -> readable(message, onAnswer);
            case NotSent(String reason) -> new Outcome.NotAttempted<>(reason);
            case Failed(Status status) -> failed(status, onError);
        };
    }

    private static <T> Outcome<T> readable(
            ByteString message, Function<Fields, Outcome<T>> reader) {
        try {
            return reader.apply(Fields.of(message));
        } catch (UnreadableAnswerException e) {
            return new Outcome.Unknown<>(e.reason());
        }
    }

    /** A core says everything with the same status; what is wrong stands in the text. */
    private static <T> Outcome<T> failed(Status status, Function<Complaint, Outcome<T>> onError) {
        return switch (status.getCode()) {
            case UNKNOWN -> onError.apply(Complaint.of(status.getDescription()));
            case UNIMPLEMENTED -> onError.apply(Complaint.NO_SUCH_CALL);
            case DEADLINE_EXCEEDED -> new Outcome.Unknown<>("no-answer-in-time");
            case UNAVAILABLE -> new Outcome.Unknown<>("connection-lost");
            default -> new Outcome.Unknown<>("status-" + status.getCode().value());
        };
    }

    record Answered(ByteString message) implements CoreReply {}

    record Failed(Status status) implements CoreReply {}

    /** Nothing left this machine. */
    record NotSent(String reason) implements CoreReply {}
}
