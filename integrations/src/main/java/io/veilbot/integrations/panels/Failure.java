package io.veilbot.integrations.panels;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;

/** Statuses that nobody hoped for. */
public final class Failure {

    private Failure() {}

    /**
     * A request the panel cannot read stays unread; a wrong address or token and a busy panel can
     * be put right, so it is asked again.
     *
     * @param code the panel's own; empty if it gave none
     */
    public static <T> Outcome<T> of(Answer answer, String code) {
        int status = answer.status();
        String reason = "status-" + status + (code.isEmpty() ? "" : "-" + code);
        if (status >= 300 && status < 400) {
            return new Outcome.NotAttempted<>(reason);
        }
        return switch (status) {
            case 400, 405, 413, 422 -> new Outcome.Refused<>(reason);
            case 401, 403, 404, 429, 503 -> new Outcome.NotAttempted<>(reason);
            default -> new Outcome.Unknown<>(reason);
        };
    }
}
