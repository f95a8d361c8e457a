package io.veilbot.integrations.inbox;

import io.github.bucket4j.TimeMeter;
import io.veilbot.integrations.payments.CallbackMessage;
import io.veilbot.integrations.payments.PaymentProvider;
import io.veilbot.integrations.payments.Providers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where payment providers call back. Cheap checks, store, 200: nothing else happens before the
 * answer, and the answer tells nothing.
 */
@RestController
public final class CallbackController {

    static final int MOST_BYTES = 64 * 1024;
    private static final String TYPE = "content-type";

    private final Providers providers;
    private final Inbox inbox;
    private final Clock clock;
    private final RateLimit rateLimit;
    private final List<InboxListener> listeners;

    public CallbackController(
            Providers providers,
            Inbox inbox,
            InboxSettings settings,
            Clock clock,
            ObjectProvider<InboxListener> listeners) {
        this.providers = providers;
        this.inbox = inbox;
        this.clock = clock;
        this.rateLimit = new RateLimit(settings, TimeMeter.SYSTEM_NANOTIME);
        this.listeners = listeners.orderedStream().toList();
    }

    /**
     * @return 200 once stored; 403, 404, 413, 415 or 429 if it is not taken
     */
    @PostMapping("/callbacks/{provider}")
    public ResponseEntity<Void> take(@PathVariable String provider, HttpServletRequest request)
            throws IOException {
        HttpStatus status = receive(provider, request);
        if (status != HttpStatus.OK) {
            listeners.forEach(listener -> listener.turnedAway(status.value()));
        }
        return ResponseEntity.status(status).build();
    }

    private HttpStatus receive(String name, HttpServletRequest request) throws IOException {
        Optional<PaymentProvider> provider = providers.find(name);
        if (provider.isEmpty()) {
            return HttpStatus.NOT_FOUND;
        }
        if (!rateLimit.admits(request.getRemoteAddr())) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        if (!admits(provider.get(), request.getRemoteAddr())) {
            return HttpStatus.FORBIDDEN;
        }
        return isReadable(request)
                ? store(provider.get(), request)
                : HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    }

    /** A proxy may hand on something else than an address. */
    private static boolean admits(PaymentProvider provider, String source) {
        try {
            return provider.admits(InetAddress.ofLiteral(source));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith("application/json") || lower.startsWith("text/");
    }

    private HttpStatus store(PaymentProvider provider, HttpServletRequest request)
            throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        var message = new CallbackMessage(headers(provider, request), body, clock.instant());
        inbox.take(provider.name(), message, request.getRemoteAddr());
        return HttpStatus.OK;
    }

    private static Map<String, String> headers(
            PaymentProvider provider, HttpServletRequest request) {
        var kept = new HashMap<String, String>();
        Stream.concat(Stream.of(TYPE), provider.proofs().stream())
                .filter(name -> request.getHeader(name) != null)
                .forEach(name -> kept.put(name, request.getHeader(name)));
        return kept;
    }
}
