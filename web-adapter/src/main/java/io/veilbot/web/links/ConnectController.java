package io.veilbot.web.links;

import io.veilbot.api.Queries;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/** {@code /c/{token}}: the page that turns a key into a working connection in one tap. */
@Controller
class ConnectController {

    private static final String TOKEN = "{token:[A-Za-z0-9_-]{16,64}}";

    private final Queries queries;
    private final Clock clock;
    private final LinkPlaces places;

    ConnectController(Queries queries, Clock clock, LinkPlaces places) {
        this.queries = queries;
        this.clock = clock;
        this.places = places;
    }

    @GetMapping("/c/" + TOKEN)
    String page(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
            Model model) {
        SubscriptionView subscription = find(token);
        Offer offer = Offer.of(subscription, clock.instant());
        model.addAttribute("subscription", subscription);
        model.addAttribute("why", offer.why());
        model.addAttribute("traffic", TrafficLeft.of(subscription).orElse(null));
        model.addAttribute("keys", offer.keys().stream().map(ShareLink::text).toList());
        model.addAttribute("address", places.subscription(token));
        model.addAttribute(
                "apps", new Imports(offer.keys(), token, places).on(Platform.of(userAgent)));
        return "links/connect";
    }

    /** Of the only key there is, or else of the address that gives them all. */
    @GetMapping(path = "/c/" + TOKEN + "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(@PathVariable String token) {
        Offer offer = Offer.of(find(token), clock.instant());
        String content =
                offer.keys().size() == 1
                        ? offer.keys().getFirst().text()
                        : places.subscription(token);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(QrPicture.svg(content));
    }

    private SubscriptionView find(String token) {
        return queries.find(new FindByToken(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
