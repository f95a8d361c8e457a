package io.veilbot.integrations.panels;

import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.integrations.call.CallPace;
import io.veilbot.integrations.call.Caller;
import io.veilbot.integrations.call.PinnedCertificate;
import io.veilbot.integrations.call.Reply;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends requests to panels: https only, to a guarded address. A panel whose certificate is pinned
 * is called by number, so that its name cannot lead elsewhere the second time; one that an
 * authority vouches for is called by name, since that is what is vouched for: an inner machine that
 * the name might lead to meanwhile could not prove that it is the panel.
 */
public final class PanelHttp implements AutoCloseable {

    private static final int HTTPS = 443;
    // the list of ten thousand keys is some 3 MB
    private static final long MOST_BYTES = 16 << 20;

    /** Ten thousand keys are back within half a minute, and a small machine still serves others. */
    private static final int PER_SECOND = 400;

    private final AddressGuard guard;
    private final Duration whole;
    private final boolean onlyPinned;
    private final CallPace pace = new CallPace(PER_SECOND);
    private final Map<String, Caller> byPin = new ConcurrentHashMap<>();

    private PanelHttp(AddressGuard guard, Duration whole, boolean onlyPinned) {
        this.guard = guard;
        this.whole = whole;
        this.onlyPinned = onlyPinned;
    }

    /**
     * For panels that sign themselves; without a pin nothing is sent.
     *
     * @param whole limit of one call, from connecting to the last byte
     */
    public static PanelHttp pinned(AddressGuard guard, Duration whole) {
        return new PanelHttp(guard, whole, true);
    }

    /**
     * For panels that may have a certificate of a public authority; without a pin it must be one.
     *
     * @param whole limit of one call, from connecting to the last byte
     */
    public static PanelHttp pinnedOrVouchedFor(AddressGuard guard, Duration whole) {
        return new PanelHttp(guard, whole, false);
    }

    /** Never throws for what the other side does. */
    public Reply send(PanelAccess access, PanelRequest request) {
        if (onlyPinned && access.certificate().isEmpty()) {
            return new Reply.NotSent("no-certificate-pinned");
        }
        return address(access)
                .map(base -> guarded(access, base, request))
                .orElseGet(() -> new Reply.NotSent("address-is-not-https"));
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

    private Reply guarded(PanelAccess access, URI base, PanelRequest request) {
        Optional<InetAddress> admitted = guard.admit(base.getHost());
        if (admitted.isEmpty()) {
            return new Reply.NotSent("address-not-allowed");
        }
        if (!pace.await(base.getAuthority(), whole)) {
            return new Reply.NotSent(VpnPanel.AT_ITS_PACE);
        }
        String host = access.certificate().isEmpty() ? base.getHost() : number(admitted.get());
        return caller(access).send(request(root(base, host), request));
    }

    private Caller caller(PanelAccess access) {
        return byPin.computeIfAbsent(
                access.certificate(),
                pin ->
                        pin.isEmpty()
                                ? Caller.trustingAuthorities(whole, MOST_BYTES)
                                : Caller.trusting(
                                        PinnedCertificate.context(pin), whole, MOST_BYTES));
    }

    private static String number(InetAddress address) {
        String number = address.getHostAddress().replaceFirst("%.*", "");
        return number.contains(":") ? "[" + number + "]" : number;
    }

    private static String root(URI base, String host) {
        int port = base.getPort() < 0 ? HTTPS : base.getPort();
        return "https://" + host + ":" + port + base.getRawPath().replaceFirst("/+$", "");
    }

    private static HttpRequest request(String root, PanelRequest asked) {
        BodyPublisher body =
                asked.body()
                        .map(sent -> BodyPublishers.ofString(sent.text()))
                        .orElseGet(BodyPublishers::noBody);
        var request =
                HttpRequest.newBuilder(URI.create(root + asked.path())).method(asked.verb(), body);
        asked.body().ifPresent(sent -> request.header("Content-Type", sent.mediaType()));
        asked.headers().forEach(request::header);
        return request.build();
    }

    @Override
    public void close() {
        byPin.values().forEach(Caller::close);
    }
}
