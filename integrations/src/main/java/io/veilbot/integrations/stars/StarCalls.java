package io.veilbot.integrations.stars;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;

/** Calls to the Bot API as the shop's bot; each ends as one of the five outcomes. */
final class StarCalls {

    private final Caller caller;
    private final StarsSettings settings;

    StarCalls(Caller caller, StarsSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * @param onSuccess reads the envelope, whose content is its {@code result}
     */
    <T> Outcome<T> make(
            String method,
            ObjectNode body,
            Function<StrictJson, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        var request =
                HttpRequest.newBuilder(settings.method(method))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        return caller.send(request).outcome(said -> onSuccess.apply(checked(said)), onError);
    }

    private static StrictJson checked(StrictJson envelope) {
        if (!envelope.flag("ok")) {
            throw new UnreadableAnswerException("ok");
        }
        return envelope;
    }
}
