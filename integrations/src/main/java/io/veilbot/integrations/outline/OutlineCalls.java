package io.veilbot.integrations.outline;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.panels.AddressGuard;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Sends requests to panels: https only, to a guarded address, with the pinned certificate only. */
final class OutlineCalls implements AutoCloseable {

    private static final int HTTPS = 443;

    private final AddressGuard guard;
    private final Duration whole;
    private final Map<String, Caller> byPin = new ConcurrentHashMap<>();

    OutlineCalls(AddressGuard guard, Duration whole) {
        this.guard = guard;
        this.whole = whole;
    }

    Reply send(PanelAccess access, String verb, String path, Optional<String> json) {
        if (access.certificate().isEmpty()) {
            return new Reply.NotSent("no-certificate-pinned");
        }
        return address(access)
                .map(base ->
                        guarded(base, url -> caller(access).send(request(url + path, verb, json))))
                .orElseGet(() -> new Reply.NotSent("address-is-not-https"));
    }

    private Caller caller(PanelAccess access) {
        return byPin.computeIfAbsent(
                access.certificate(),
                pin -> Caller.trusting(PinnedCertificate.context(pin), whole));
    }

    private static Optional<URI> address(PanelAccess access) {
        try {
            URI uri = URI.create(access.address().text().strip());
            return "https".equals(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply guarded(URI base, Function<String, Reply> call) {
        return guard.admit(base.getHost())
                .map(address -> call.apply(numeric(base, address)))
                .orElseGet(() -> new Reply.NotSent("address-not-allowed"));
    }

    /** By number, so that the name cannot lead elsewhere the second time. */
    private static String numeric(URI base, InetAddress address) {
        String number = address.getHostAddress().replaceFirst("%.*", "");
        String host = number.contains(":") ? "[" + number + "]" : number;
        int port = base.getPort() < 0 ? HTTPS : base.getPort();
        return "https://" + host + ":" + port + base.getRawPath().replaceFirst("/+$", "");
    }

    private static HttpRequest request(String url, String verb, Optional<String> json) {
        BodyPublisher body = json.map(BodyPublishers::ofString).orElseGet(BodyPublishers::noBody);
        var request = HttpRequest.newBuilder(URI.create(url)).method(verb, body);
        json.ifPresent(_ -> request.header("Content-Type", "application/json"));
        return request.build();
    }

    @Override
    public void close() {
        byPin.values().forEach(Caller::close);
    }
}
