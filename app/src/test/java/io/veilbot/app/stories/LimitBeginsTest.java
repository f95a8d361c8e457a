package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Anna buys a month without a limit, and ten gigabytes for the month after it. */
class LimitBeginsTest extends MeteredStory {

    private static final String SOME = "Трафик: 0 из 9,3 ГБ";

    @Test
    void theLimitIsSeenFromThenOnAndWhatFlowedBeforeTakesNothingOfIt() {
        anna.opens().buys("1 месяц");
        JsonNode handedOver = holdsOneKey(anna);
        String token = Person.token(handedOver);
        Instant free = theEventsOf(anna).time("access.period-granted", "endsAt");
        anna.says("/buy").isOffered(TEN).buys(TEN);
        theEventsOf(anna).awaits("access.limit-planned");
        timeComesTo(free.minus(Duration.ofDays(2)));
        assertThat(panels.carries(key(), 50 * GIGABYTE)).isTrue();
        timePasses("PT5M");
        isCounted(50);
        anna.says("/keys").sees("Мои ключи");
        assertThat(pageOf(token)).doesNotContain("Traffic:");
        assertThat(totalOf(token)).contains("total=0;");

        timeComesTo(free);
        theEventsOf(anna).awaits("access.limit-begun");
        theEventsOf(anna).awaits("access.key-limited");
        Soon.so("apps see it", () -> totalOf(token).contains("total=10000000000;"), anna::chat);
        assertThat(pageOf(token)).contains("Traffic: 0 of 9.3 GB");
        assertThat(anna.countOf("Трафик: 0 из")).isZero();
        anna.says("/keys").sees(SOME);

        Soon.so("its panel knows", () -> panels.hasLimit(key()), panels::keys);
        timePasses("PT1H");
        assertThat(panels.carries(key(), GIGABYTE)).isTrue();
    }

    private String pageOf(String token) {
        return outside.page("/c/" + token).body();
    }

    private String totalOf(String token) {
        return outside.page("/sub/" + token)
                .headers()
                .firstValue("Subscription-Userinfo")
                .orElseThrow();
    }
}
