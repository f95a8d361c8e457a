package io.veilbot.web.links;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code /sub/{token}}: the address that apps keep and poll for years. */
@RestController
class LinkController {

    private static final String TOKEN = "{token:[A-Za-z0-9_-]{16,64}}";

    private final Queries queries;
    private final Clock clock;
    private final MessageSource messages;
    private final String publicUrl;

    LinkController(
            Queries queries,
            Clock clock,
            MessageSource messages,
            @Value("${veilbot.public-url}") String publicUrl) {
        this.queries = queries;
        this.clock = clock;
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/sub/" + TOKEN)
    ResponseEntity<String> subscription(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            Locale locale) {
        Optional<SubscriptionView> found = queries.find(new FindByToken(token));
        if (found.isEmpty()) {
            return ResponseEntity.notFound()
                    .cacheControl(org.springframework.http.CacheControl.noStore())
                    .build();
        }
        String page = publicUrl + "/c/" + token;
        if (accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(page)).build();
        }
        return list(found.get(), page, new LinkTexts(messages, locale));
    }

    private ResponseEntity<String> list(
            SubscriptionView subscription, String page, LinkTexts texts) {
        return ResponseEntity.ok()
                .headers(SubscriptionHeaders.of(subscription, page, texts))
                .contentType(MediaType.TEXT_PLAIN)
                .body(SubscriptionList.body(subscription, clock.instant(), texts));
    }
}
