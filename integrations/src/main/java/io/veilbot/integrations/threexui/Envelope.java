package io.veilbot.integrations.threexui;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import io.veilbot.integrations.panels.Failure;
import java.util.List;
import java.util.Locale;

/**
 * What every answer comes in: {@code {success, msg, obj}}, with status 200 for yes and no. The
 * message is in the language of the panel, but for the reason of a no, which is always English.
 *
 * @param msg never told to anybody: it quotes what was sent
 */
record Envelope(boolean isYes, String msg, StrictJson body) {

    private static final int LONGEST = 10_000;

    static Outcome<Envelope> of(Answer answer) {
        if (answer.status() != 200) {
            return Failure.of(answer, "");
        }
        var body = StrictJson.object(answer.body());
        String msg = body.text("msg", LONGEST);
        return new Outcome.Done<>(new Envelope(body.flag("success"), msg, body));
    }

    boolean saysNotFound() {
        return !isYes && msg.toLowerCase(Locale.ROOT).contains("not found");
    }

    /** The name is taken, as version 3 and version 2 put it. */
    boolean saysTaken() {
        return !isYes && (msg.contains("email already in use") || msg.contains("Duplicate email"));
    }

    /** As version 2 puts it: an inbound keeps its last client. */
    boolean saysLast() {
        return !isYes && msg.contains("no client remained");
    }

    /** A no that nobody foresaw: its database may have been busy, after a part was done. */
    static <T> Outcome<T> unforeseen() {
        return new Outcome.Unknown<>("panel-said-no");
    }

    /**
     * @throws UnreadableAnswerException if there is none
     */
    StrictJson object() {
        return body.theChild("obj");
    }

    /** A list of objects, where yes was said. */
    Outcome<List<StrictJson>> list() {
        return isYes ? new Outcome.Done<>(body.children("obj")) : unforeseen();
    }

    Outcome<Boolean> done() {
        if (saysNotFound()) {
            return new Outcome.Done<>(false);
        }
        return isYes ? new Outcome.Done<>(true) : unforeseen();
    }

    @Override
    public String toString() {
        return isYes ? "yes" : "no";
    }
}
