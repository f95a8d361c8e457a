package io.veilbot.app.architecture.violators.integrations.payments;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Its answer comes when everybody else in the common pool is through. */
public final class WaitsAmongAll {

    String ask(HttpClient client, URI address) {
        var request = HttpRequest.newBuilder(address).build();
        return client.sendAsync(request, BodyHandlers.ofString()).join().body();
    }
}
