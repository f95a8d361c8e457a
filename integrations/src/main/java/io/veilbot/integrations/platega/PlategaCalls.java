package io.veilbot.integrations.platega;

import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.StrictJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Function;

/** Calls to the provider's API in the shop's name; each ends as one of the five outcomes. */
final class PlategaCalls {

    private final Caller caller;
    private final URI baseUrl;
    private final Login login;

    PlategaCalls(Caller caller, URI baseUrl, Login login) {
        this.caller = caller;
        this.baseUrl = baseUrl;
        this.login = login;
    }

    /**
     * @param body JSON
     */
    <T> Outcome<T> make(String path, String body, Function<StrictJson, Outcome<T>> onSuccess) {
        var request =
                to(path).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return caller.send(request).outcome(onSuccess, ErrorTable::onCreate);
    }

    <T> Outcome<T> look(String path, Function<StrictJson, Outcome<T>> onSuccess) {
        return caller.send(to(path).GET().build()).outcome(onSuccess, ErrorTable::onRead);
    }

    private HttpRequest.Builder to(String path) {
        return login.on(HttpRequest.newBuilder(baseUrl.resolve(path)));
    }
}
