package io.veilbot.web.links;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.ShareLink;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Anna's subscription and keys of every kind, for tests of what apps are told. */
final class Kept {

    static final CustomerId ANNA = new CustomerId("customer-anna");
    static final Instant END = Instant.parse("2026-12-22T14:57:00Z");
    static final Instant BEFORE = END.minusSeconds(1);
    static final LinkTexts ENGLISH = new LinkTexts(messages(), List.of(Locale.ENGLISH));
    static final LinkPlaces PLACES = new LinkPlaces("https://shop.example", "");

    static final String OUTLINE =
            "ss://Y2hhY2hhMjAtaWV0Zi1wb2x5MTMwNTpzZXNhbWU@nl.example:8388/?outline=1#Amsterdam";
    static final String SS_2022 = "ss://2022-blake3-aes-128-gcm:c2VzYW1l@nl.example:8389#Amsterdam";
    static final String REALITY =
            "vless://4c6dd9f1-03a6-4a7f-b6f0-7a2f7f0c1a11@[2001:db8::7]:443?security=reality"
                    + "&pbk=pUbLiC&sid=0123ab&sni=www.example.org&flow=xtls-rprx-vision#Oslo";
    static final String VMESS_WS =
            new ShareLink(
                            Protocol.VMESS,
                            "4c6dd9f1-03a6-4a7f-b6f0-7a2f7f0c1a11",
                            "fi.example",
                            443,
                            Map.of("type", "ws", "path", "/w", "host", "a.b", "security", "tls"),
                            "🇫🇮 Helsinki")
                    .text();
    static final String TROJAN_GRPC =
            "trojan://p%40ss@de.example:443?type=grpc&serviceName=s&alpn=h2#Berlin";
    static final String XHTTP =
            "vless://4c6dd9f1-03a6-4a7f-b6f0-7a2f7f0c1a11@se.example:443?type=xhttp&security=tls#X";

    private Kept() {}

    static SubscriptionView with(String... links) {
        return with(KeyStatus.LIVE, Set.of(), false, links);
    }

    static SubscriptionView with(
            KeyStatus status, Set<Hold> holds, boolean waived, String... links) {
        var id = SubscriptionId.of(ANNA, 1);
        return new SubscriptionView(
                id,
                ANNA,
                "token-of-sixteen",
                END,
                new Validity(END, Optional.empty(), waived),
                holds,
                Optional.empty(),
                Allowance.UNLIMITED,
                0,
                0,
                Optional.empty(),
                0,
                0,
                IntStream.range(0, links.length)
                        .mapToObj(number -> key(id, number, status, links[number]))
                        .toList());
    }

    private static KeyView key(SubscriptionId id, int number, KeyStatus status, String link) {
        var server = ServerId.derivedFrom("Amsterdam");
        return new KeyView(
                KeyId.of(id, server, 1 + number),
                server,
                "Amsterdam",
                "NL",
                Protocol.OUTLINE,
                status,
                Optional.of(link),
                GrantId.ofPayment(PaymentId.derivedFrom(ANNA, "1")),
                Allowance.UNLIMITED,
                END);
    }

    /** What an app of this format is told before the end. */
    static String told(LinkFormat format, String... links) {
        return told(format, with(links), BEFORE);
    }

    static String told(LinkFormat format, SubscriptionView subscription, Instant now) {
        return format.body(Offer.of(subscription, now).only(format::reads), ENGLISH);
    }

    static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("io/veilbot/web/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
