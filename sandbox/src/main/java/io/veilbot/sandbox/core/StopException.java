package io.veilbot.sandbox.core;

/** Ends the handling of a request with this answer, from however deep. */
public final class StopException extends RuntimeException {

    private final transient Answer answer;

    public StopException(Answer answer) {
        super("Answered " + answer.status(), null, false, false);
        this.answer = answer;
    }

    /**
     * The caller of the control API said something we cannot use; the sentence tells what is
     * expected.
     */
    public static StopException badRequest(String sentence) {
        return new StopException(Answer.error(400, sentence));
    }

    public static StopException notFound(String sentence) {
        return new StopException(Answer.error(404, sentence));
    }

    public Answer answer() {
        return answer;
    }
}
