package io.veilbot.integrations.stars;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Telegram's errors mean for a call. */
final class ErrorTable {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorTable.class);

    private ErrorTable() {}

    /** For an invoice: a bot that is not let in cannot collect. */
    static <T> Outcome<T> onCreate(Answer answer) {
        return isStranger(answer) ? new Outcome.Refused<>(alert(answer)) : common(answer);
    }

    /** For the rest: a wrong token is put right by staff, and money must not be lost. */
    static <T> Outcome<T> onRead(Answer answer) {
        return isStranger(answer) ? new Outcome.NotAttempted<>(alert(answer)) : common(answer);
    }

    /** Telegram says of a token that is none that there is no such page. */
    private static boolean isStranger(Answer answer) {
        return answer.status() == 401 || answer.status() == 404;
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
        LOG.error("Telegram does not let this bot in: {}", answer.status());
        return name(answer);
    }

    /** Such as {@code charge_not_found}, of "Bad Request: CHARGE_NOT_FOUND". */
    static String name(Answer answer) {
        try {
            String said = StrictJson.object(answer.body()).text("description", 512);
            String what = said.substring(said.lastIndexOf(':') + 1).strip();
            String word = what.toLowerCase(Locale.ROOT).replace(' ', '_');
            return word.matches("[a-z0-9_]{1,64}") ? word : "status-" + answer.status();
        } catch (UnreadableAnswerException e) {
            return "status-" + answer.status();
        }
    }
}
