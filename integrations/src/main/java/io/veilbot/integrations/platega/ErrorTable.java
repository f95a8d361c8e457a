package io.veilbot.integrations.platega;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the provider's errors mean for a call. Only the status is read: what stands beside it is
 * prose, differs from one error to the next, and may quote the request.
 */
final class ErrorTable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

    private ErrorTable() {}

    /** For a transaction: a shop that is not let in cannot collect. */
    static <T> Outcome<T> onCreate(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.Refused<>(alert(answer));
            default -> common(answer);
        };
    }

    /** For a look: a wrong secret is put right by staff, and money must not be lost. */
    static <T> Outcome<T> onRead(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.NotAttempted<>(alert(answer));
            case 404 -> new Outcome.Refused<>("not_found");
            default -> common(answer);
        };
    }

    private static <T> Outcome<T> common(Answer answer) {
        int status = answer.status();
        if (status == 429) {
            return new Outcome.NotAttempted<>("too_many_requests");
        }
        return status >= 400 && status < 500
                ? new Outcome.Refused<>("status-" + status)
                : new Outcome.Unknown<>("status-" + status);
    }

    private static String alert(Answer answer) {
        LOG.error("Platega does not let this shop in: {}", answer.status());
        return "status-" + answer.status();
    }
}
