package io.veilbot.integrations.stripe;

import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Reply;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/**
 * Carries the library's calls over our own caller: with its limits on the whole exchange and on the
 * size of the answer, and with what it knows of calls that were never sent.
 */
final class CallerTransport extends HttpClient {

    private static final HttpHeaders NONE = HttpHeaders.of(Map.of());

    private final Caller caller;

    CallerTransport(Caller caller) {
        this.caller = caller;
    }

    @Override
    public StripeResponse request(StripeRequest request) throws SilenceException {
        return switch (caller.send(http(request))) {
            case Reply.Answer answer -> new StripeResponse(answer.status(), NONE, answer.body());
            case Reply.NotSent(String reason) -> throw new SilenceException(reason, false);
            case Reply.NoAnswer(String reason) -> throw new SilenceException(reason, true);
        };
    }

    private static HttpRequest http(StripeRequest request) {
        var http = HttpRequest.newBuilder(URI.create(request.url().toString()));
        request.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> http.header(name, value)));
        var content = request.content();
        if (content == null) {
            return http.method(request.method().name(), BodyPublishers.noBody()).build();
        }
        return http.setHeader("Content-Type", content.contentType())
                .method(
                        request.method().name(),
                        BodyPublishers.ofByteArray(content.byteArrayContent()))
                .build();
    }
}
