package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class SubscriptionHeadersTest {

    private static HttpHeaders of(SubscriptionView subscription, String why) {
        return SubscriptionHeaders.of(subscription, why, Kept.PLACES, Kept.ENGLISH);
    }

    @Test
    void tellTheEndAndHoldAllFourPartsOfTheUsage() {
        HttpHeaders headers = of(Kept.with(Kept.OUTLINE), "");
        assertThat(headers.getFirst("Subscription-Userinfo"))
                .isEqualTo("upload=0; download=0; total=0; expire=" + Kept.END.getEpochSecond());
        assertThat(headers.getFirst("Profile-Update-Interval")).matches("\\d+");
        assertThat(headers.getFirst("Cache-Control")).isEqualTo("no-store");
        assertThat(headers.getFirst("Profile-Title")).isEqualTo("base64:VmVpbEJvdA==");
        assertThat(headers.getFirst("Profile-Web-Page-Url"))
                .isEqualTo(headers.getFirst("Support-Url"))
                .isEqualTo("https://shop.example/c/token-of-sixteen");
        assertThat(headers.containsHeader("Announce")).isFalse();
    }

    @Test
    void tellNoEndWhereThereIsNone() {
        var endless = Kept.with(KeyStatus.LIVE, Set.of(), true, Kept.OUTLINE);
        assertThat(of(endless, "").getFirst("Subscription-Userinfo")).endsWith("expire=0");
    }

    @Test
    void announceInBothLanguagesToAnAppThatTellsNone() {
        var texts = LinkTexts.of(Kept.messages(), Locale.ENGLISH, "");
        HttpHeaders headers =
                SubscriptionHeaders.of(
                        Kept.with(), "ended", new LinkPlaces("http://x", "us"), texts);
        String said = Objects.requireNonNull(headers.getFirst("Announce"));
        assertThat(said).matches("[!-~]+").startsWith("base64:");
        assertThat(
                        new String(
                                Base64.getDecoder().decode(said.substring(7)),
                                StandardCharsets.UTF_8))
                .isEqualTo(
                        "Доступ закончился: продлите в боте · Access has ended: renew in the bot");
        assertThat(headers.getFirst("Support-Url")).isEqualTo("https://t.me/us");
    }
}
