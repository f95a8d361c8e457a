package io.veilbot.integrations.cryptopay;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
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
        return caller.send(request).outcome(said -> onSuccess.apply(result(said)), onError);
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
        return caller.send(to(query).GET().build())
                .outcome(said -> onSuccess.apply(result(said)), onError);
    }

    private HttpRequest.Builder to(String method) {
        return HttpRequest.newBuilder(settings.baseUrl().resolve(method))
                .header("Crypto-Pay-API-Token", settings.token().text());
    }

    private static StrictJson result(StrictJson envelope) {
        if (!envelope.flag("ok")) {
            throw new UnreadableAnswerException("ok");
        }
        return envelope.child("result").orElseThrow(() -> new UnreadableAnswerException("result"));
    }
}
