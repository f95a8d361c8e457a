package io.veilbot.web.links;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sub/{token}}: the address that apps keep and poll for years. */
@RestController
class LinkController {

    private static final String TOKEN = "{token:[A-Za-z0-9_-]{16,64}}";

    private final Queries queries;
    private final Clock clock;
    private final MessageSource messages;
    private final LinkPlaces places;

    LinkController(Queries queries, Clock clock, MessageSource messages, LinkPlaces places) {
        this.queries = queries;
        this.clock = clock;
        this.messages = messages;
        this.places = places;
    }

    /**
     * @param format asks for one of {@link LinkFormat} by name, whoever asks
     */
    @GetMapping("/sub/" + TOKEN)
    ResponseEntity<String> subscription(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String language,
            Locale locale) {
        Optional<SubscriptionView> found = queries.find(new FindByToken(token));
        if (found.isEmpty()) {
            return empty(HttpStatus.NOT_FOUND).build();
        }
        Optional<LinkFormat> wanted =
                format.isEmpty()
                        ? new Reader(userAgent, accept).format()
                        : LinkFormat.named(format);
        if (wanted.isEmpty()) {
            return format.isEmpty()
                    ? empty(HttpStatus.FOUND).location(URI.create(places.page(token))).build()
                    : empty(HttpStatus.BAD_REQUEST).build();
        }
        return told(found.get(), wanted.get(), LinkTexts.of(messages, locale, language));
    }

    private static ResponseEntity.BodyBuilder empty(HttpStatus status) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
    }

    private ResponseEntity<String> told(
            SubscriptionView subscription, LinkFormat format, LinkTexts texts) {
        Offer offer = Offer.of(subscription, clock.instant()).only(format::reads);
        return ResponseEntity.ok()
                .headers(SubscriptionHeaders.of(subscription, offer.why(), places, texts))
                .contentType(MediaType.parseMediaType(format.type()))
                .body(format.body(offer, texts));
    }
}
