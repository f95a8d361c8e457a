package io.veilbot.integrations.cryptopay;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import io.veilbot.integrations.call.UnreadableAnswerException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;

/** Calls to the provider's API in the shop's name; each ends as one of the five outcomes. */
final class CryptoPayCalls {

    private final Caller caller;
    private final CryptoPaySettings settings;

    CryptoPayCalls(Caller caller, CryptoPaySettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * A call that changes something. The provider knows no idempotence keys: whoever makes it looks
     * first whether it was made before.
     *
     * @param body JSON
     */
    <T> Outcome<T> make(
            String method,
            String body,
            Function<StrictJson, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        var request =
                to(method)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return outcome(caller.send(request), onSuccess, onError);
    }

    /**
     * A call that only looks.
     *
     * @param query method and parameters
     */
    <T> Outcome<T> look(String query, Function<StrictJson, Outcome<T>> onSuccess) {
        return look(query, onSuccess, ErrorTable::onRead);
    }

    <T> Outcome<T> look(
            String query,
            Function<StrictJson, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        return outcome(caller.send(to(query).GET().build()), onSuccess, onError);
    }

    private HttpRequest.Builder to(String method) {
        return HttpRequest.newBuilder(settings.baseUrl().resolve(method))
                .header("Crypto-Pay-API-Token", settings.token().text());
    }

    private static <T> Outcome<T> outcome(
            Reply reply,
            Function<StrictJson, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        return switch (reply) {
            case Reply.NotSent(String reason) -> new Outcome.NotAttempted<>(reason);
            case Reply.NoAnswer(String reason) -> new Outcome.Unknown<>(reason);
            case Answer answer when answer.status() == 200 -> readable(answer, onSuccess);
            case Answer answer -> onError.apply(answer);
        };
    }

    private static <T> Outcome<T> readable(Answer answer, Function<StrictJson, Outcome<T>> reader) {
        try {
            var envelope = StrictJson.object(answer.body());
            if (!envelope.flag("ok")) {
                throw new UnreadableAnswerException("ok");
            }
            return reader.apply(
                    envelope.child("result")
                            .orElseThrow(() -> new UnreadableAnswerException("result")));
        } catch (UnreadableAnswerException e) {
            return new Outcome.Unknown<>(e.reason());
        }
    }
}
