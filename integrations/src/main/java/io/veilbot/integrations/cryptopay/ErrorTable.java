package io.veilbot.integrations.cryptopay;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the provider's errors mean for a call. */
final class ErrorTable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

    private ErrorTable() {}

    /** For an invoice: a shop that is not let in cannot collect. */
    static <T> Outcome<T> onCreate(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.Refused<>(alert(answer));
            default -> common(answer);
        };
    }

    /** For the rest: a wrong token is put right by staff, and money must not be lost. */
    static <T> Outcome<T> onRead(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new Outcome.NotAttempted<>(alert(answer));
            default -> common(answer);
        };
    }

    private static <T> Outcome<T> common(Answer answer) {
        int status = answer.status();
        if (status == 429) {
            return new Outcome.NotAttempted<>("too_many_requests");
        }
        return status >= 400 && status < 500
                ? new Outcome.Refused<>(name(answer))
                : new Outcome.Unknown<>("status-" + status);
    }

    private static String alert(Answer answer) {
        String name = name(answer);
        LOG.error("Crypto Pay does not let this shop in: {} {}", answer.status(), name);
        return name;
    }

    /** Such as {@code amount_too_small}. */
    private static String name(Answer answer) {
        try {
            return StrictJson.object(answer.body())
                    .child("error")
                    .map(error -> error.text("name", 64))
                    .filter(name -> name.matches("[A-Z0-9_]+"))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .orElse("status-" + answer.status());
        } catch (UnreadableAnswerException e) {
            return "status-" + answer.status();
        }
    }
}
