package io.veilbot.integrations.yookassa;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.call.StrictJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;

/** Calls to the provider's API in the shop's name; each ends as one of the five outcomes. */
final class YooKassaCalls {

    private final Caller caller;
    private final YooKassaSettings settings;

    YooKassaCalls(Caller caller, YooKassaSettings settings) {
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * @param body sent as it is, under the same key at every try
     */
    <T> Outcome<T> post(
            String path,
            String body,
            String idempotenceKey,
            Function<StrictJson, Outcome<T>> onSuccess,
            Function<Answer, Outcome<T>> onError) {
        var request =
                to(path).header("Content-Type", "application/json")
                        .header("Idempotence-Key", idempotenceKey)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return caller.send(request).outcome(onSuccess, onError);
    }

    <T> Outcome<T> get(String path, Function<StrictJson, Outcome<T>> onSuccess) {
        var request = to(path).GET().build();
        return caller.send(request).outcome(onSuccess, ErrorTable::onRead);
    }

    private HttpRequest.Builder to(String path) {
        String pair = settings.shopId() + ":" + settings.secretKey().text();
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        URI address = settings.baseUrl().resolve(path);
        return HttpRequest.newBuilder(address).header("Authorization", "Basic " + basic);
    }
}
