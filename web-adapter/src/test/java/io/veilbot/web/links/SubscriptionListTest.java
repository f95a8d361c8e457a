package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SubscriptionListTest {

    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final Instant END = Instant.parse("2026-12-22T14:57:00Z");
    private static final Instant BEFORE = END.minusSeconds(1);
    private static final LinkTexts ENGLISH = new LinkTexts(messages(), Locale.ENGLISH);

    @Test
    void liveKeysAreListedOnePerLine() {
        var list = decoded(subscription(KeyStatus.LIVE), BEFORE);
        assertThat(list).containsExactly("ss://secret@nl.example:1/#Amsterdam");
    }

    @Test
    void aKeyThatIsNotLiveYetIsADeadLinkThatSaysSo() {
        var list = decoded(subscription(KeyStatus.REQUESTED), BEFORE);
        assertThat(list)
                .singleElement()
                .asString()
                .contains("@127.0.0.1:1/")
                .contains("Your%20key");
    }

    @Test
    void afterTheEndAppsAreToldToRenewAndGetNoKey() {
        var list = decoded(subscription(KeyStatus.LIVE), END);
        assertThat(list).singleElement().asString().contains("renew").doesNotContain("secret");
    }

    @Test
    void whileAccessIsWithheldAppsAreToldSoAndGetNoKey() {
        var list = decoded(subscription(KeyStatus.LIVE, Set.of(Hold.PAUSE), false), BEFORE);
        assertThat(list).singleElement().asString().contains("hold").doesNotContain("secret");
    }

    @Test
    void headersTellNoEndWhereThereIsNone() {
        var endless = subscription(KeyStatus.LIVE, Set.of(), true);
        assertThat(SubscriptionHeaders.of(endless, "http://x/c/t", ENGLISH).toString())
                .contains("expire=0");
    }

    @Test
    void headersTellTheEndAndHoldAllFourPartsOfTheUsage() {
        var headers = SubscriptionHeaders.of(subscription(KeyStatus.LIVE), "http://x/c/t", ENGLISH);
        assertThat(headers.getFirst("Subscription-Userinfo"))
                .isEqualTo("upload=0; download=0; total=0; expire=" + END.getEpochSecond());
        assertThat(headers.getFirst("Profile-Update-Interval")).matches("\\d+");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
    }

    private static List<String> decoded(SubscriptionView subscription, Instant now) {
        String body = SubscriptionList.body(subscription, now, ENGLISH);
        return new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static SubscriptionView subscription(KeyStatus status) {
        return subscription(status, Set.of(), false);
    }

    private static SubscriptionView subscription(
            KeyStatus status, Set<Hold> holds, boolean waived) {
        var id = SubscriptionId.of(ANNA, 1);
        var server = ServerId.derivedFrom("Amsterdam");
        var key =
                new KeyView(
                        KeyId.of(id, server, 1),
                        server,
                        "Amsterdam",
                        "NL",
                        Protocol.OUTLINE,
                        status,
                        Optional.of("ss://secret@nl.example:1/#Amsterdam"),
                        GrantId.ofPayment(PaymentId.derivedFrom(ANNA, "1")),
                        Allowance.UNLIMITED,
                        END);
        return new SubscriptionView(
                id,
                ANNA,
                "token",
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
                List.of(key));
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("io/veilbot/web/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
