package io.veilbot.integrations.yookassa;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the provider's errors mean for a call. */
final class ErrorTable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

    private ErrorTable() {}

    /** For a call that asks for something: a shop that is not let in cannot collect. */
    static <T> Outcome<T> onCreate(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.Refused<>(alert(answer));
            default -> common(answer);
        };
    }

    /**
     * For a call that only looks: a wrong key is put right by staff, and money must not be lost.
     */
    static <T> Outcome<T> onRead(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.NotAttempted<>(alert(answer));
            case 404 -> new Outcome.Refused<>("not_found");
            default -> common(answer);
        };
    }

    private static <T> Outcome<T> common(Answer answer) {
        int status = answer.status();
        if (status == 202) {
            return new Outcome.Pending<>("still-processing");
        }
        if (status == 429) {
            return new Outcome.NotAttempted<>("too_many_requests");
        }
        if (status >= 400 && status < 500) {
            return new Outcome.Refused<>(code(answer));
        }
        return new Outcome.Unknown<>("status-" + status);
    }

    private static String alert(Answer answer) {
        String code = code(answer);
        LOG.error("YooKassa does not let this shop in: {} {}", answer.status(), code);
        return code;
    }

    /** Only the code: descriptions are prose, and may quote the request. */
    private static String code(Answer answer) {
        try {
            String code = StrictJson.object(answer.body()).text("code", 64);
            return code.matches("[a-z_]+") ? code : "status-" + answer.status();
        } catch (UnreadableAnswerException e) {
            return "status-" + answer.status();
        }
    }
}
