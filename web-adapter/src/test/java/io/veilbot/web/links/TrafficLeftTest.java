package io.veilbot.web.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TrafficLeftTest {

    private static final Instant END = Instant.parse("2026-12-22T14:57:00Z");
    private static final long GIB = 1L << 30;

    private static Optional<TrafficLeft> of(Allowance allowance, long metered) {
        var anna = new CustomerId("customer-anna");
        return TrafficLeft.of(
                new SubscriptionView(
                        SubscriptionId.of(anna, 1),
                        anna,
                        "token",
                        END,
                        new Validity(END, Optional.empty(), false),
                        Set.of(),
                        Optional.empty(),
                        allowance,
                        metered,
                        metered,
                        Optional.empty(),
                        0,
                        0,
                        List.of()));
    }

    private static String said(long bytes, long metered, Locale locale) {
        var source = new ResourceBundleMessageSource();
        source.setBasename("io/veilbot/web/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        TrafficLeft traffic = of(Allowance.ofBytes(bytes), metered).orElseThrow();
        return new LinkTexts(source, List.of(locale))
                .text("connect.traffic", traffic.used(), traffic.total());
    }

    @Test
    void withoutALimitThereIsNothingToShow() {
        assertThat(of(Allowance.UNLIMITED, 7 * GIB)).isEmpty();
    }

    @Test
    void usedAndTotalAreSaidInTheReadersLanguage() {
        assertThat(said(10_000_000_000L, 3 * GIB / 2, Locale.ENGLISH))
                .isEqualTo("Traffic: 1.5 of 9.3 GB");
        assertThat(said(10_000_000_000L, 3 * GIB / 2, Locale.forLanguageTag("ru")))
                .isEqualTo("Трафик: 1,5 из 9,3 ГБ");
        assertThat(said(10 * GIB, 0, Locale.ENGLISH)).isEqualTo("Traffic: 0 of 10 GB");
    }

    @Test
    void noMoreThanAllIsShownAsUsed() {
        assertThat(said(10 * GIB, 12 * GIB, Locale.ENGLISH)).isEqualTo("Traffic: 10 of 10 GB");
    }
}
