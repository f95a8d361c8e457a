package io.veilbot.web.links;

import io.veilbot.api.Queries;
import io.veilbot.api.access.SubscriptionQuery.FindByToken;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
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
    private final String publicUrl;

    ConnectController(
            Queries queries, Clock clock, @Value("${veilbot.public-url}") String publicUrl) {
        this.queries = queries;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/c/" + TOKEN)
    String page(
            @PathVariable String token,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String userAgent,
            Model model) {
        SubscriptionView subscription = find(token);
        String address = publicUrl + "/sub/" + token;
        Optional<String> key = firstKey(subscription);
        model.addAttribute("subscription", subscription);
        model.addAttribute("valid", subscription.validAt(clock.instant()));
        model.addAttribute("traffic", TrafficLeft.of(subscription).orElse(null));
        model.addAttribute("key", key.orElse(""));
        model.addAttribute("address", address);
        model.addAttribute(
                "apps",
                ImportLink.forPlatform(Platform.of(userAgent), key.orElse(address), address));
        return "links/connect";
    }

    @GetMapping(path = "/c/" + TOKEN + "/qr.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture(@PathVariable String token) {
        String content = firstKey(find(token)).orElse(publicUrl + "/sub/" + token);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(QrPicture.svg(content));
    }

    private SubscriptionView find(String token) {
        return queries.find(new FindByToken(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<String> firstKey(SubscriptionView subscription) {
        return subscription.liveKeys().stream()
                .map(KeyView::accessLink)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
