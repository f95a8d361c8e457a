package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Queries;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.ListCases;
import io.veilbot.app.launch.Launch;
import io.veilbot.app.launch.Ports;
import io.veilbot.app.launch.Shop;
import io.veilbot.app.launch.Trade;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a fresh shop that pretends has behind it when it opens; one in earnest has nothing. */
class TradeTest {

    private static final Trade SMALL = new Trade(4, 8);

    @TempDir Path folder;

    @Test
    void aFreshShopHasDaysOfTradeBehindItOnce() {
        Path data = folder.resolve("data");
        List<Instant> first;
        try (var shop = Shop.start(new Launch(Map.of(), data, Ports.any(), SMALL))) {
            first = tradeOf(shop);
            isFullAndWithoutLooseEnds(shop, first);
        }
        try (var shop = Shop.start(new Launch(Map.of(), data, Ports.any(), SMALL))) {
            assertThat(tradeOf(shop)).isEqualTo(first);
            assertThat(offsetOf(shop)).isZero();
        }
    }

    private static void isFullAndWithoutLooseEnds(Shop shop, List<Instant> trade) {
        Instant now = Instant.now();
        assertThat(trade).isNotEmpty().allMatch(at -> at.isBefore(now));
        assertThat(trade.getFirst()).isBefore(now.minus(Duration.ofDays(3)));
        assertThat(trade.getLast()).isAfter(now.minus(Duration.ofHours(1)));
        List<Long> daysAgo = trade.stream().map(at -> Duration.between(at, now).toDays()).toList();
        assertThat(daysAgo).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(daysAgo.stream().distinct()).containsExactly(3L, 2L, 1L, 0L);
        assertThat(offsetOf(shop)).isZero();
        assertThat(shop.bean(Queries.class).ask(new ListCases(false)).cases())
                .as("cases, decided by staff with a reason")
                .isNotEmpty()
                .anyMatch(TradeTest::isDecidedByStaff);
        assertThat(paidPayments(shop)).isPositive().isEqualTo(grants(shop));
        assertThat(providersPaid(shop)).isEqualTo(paidPayments(shop) + leftInCases(shop));
    }

    private static boolean isDecidedByStaff(CaseView one) {
        return one.decidedBy().contains("support") && !one.reason().isEmpty();
    }

    /**
     * When whatever happened to customers, payments and cases happened, in the order it was stored.
     */
    private static List<Instant> tradeOf(Shop shop) {
        return shop.bean(JdbcClient.class)
                .sql(
                        """
                        select at from engine.event_log
                        where name like 'people.%' or name like 'sales.%' order by position
                        """)
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .list();
    }

    private static long paidPayments(Shop shop) {
        return count(shop, "sales.payment-confirmed");
    }

    private static long grants(Shop shop) {
        return count(shop, "access.period-granted");
    }

    private static long count(Shop shop, String event) {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from engine.event_log where name = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    /** Money that came otherwise than agreed, and that nobody accepted. */
    private static long leftInCases(Shop shop) {
        return shop.bean(JdbcClient.class)
                .sql(
                        """
                        select count(distinct payload ->> 'payment') from engine.event_log
                        where name = 'sales.payment-mismatched' and payload ->> 'payment' not in (
                            select payload ->> 'payment' from engine.event_log
                            where name = 'sales.payment-confirmed')
                        """)
                .query(Long.class)
                .single();
    }

    private static long providersPaid(Shop shop) {
        return new Outside(shop.url()).get("/sandbox/journal?what=payment-succeeded").size();
    }

    private static long offsetOf(Shop shop) {
        var outside = new Outside(shop.url()).get("/sandbox/clock");
        Duration apart = Duration.between(shop.bean(Clock.class).instant(), Instant.now());
        assertThat(apart.abs()).isLessThan(Duration.ofMinutes(1));
        return outside.path("offsetMillis").asLong(-1);
    }

    @Test
    void aShopInEarnestBeginsEmptyWhateverItIsStartedWith() {
        try (var pretended =
                Shop.start(new Launch(Map.of(), folder.resolve("outside"), Ports.any()))) {
            var inEarnest =
                    Map.of(
                            "BOT_TOKEN", pretended.setting("veilbot.telegram.token"),
                            "TELEGRAM_BASE_URL", pretended.setting("veilbot.telegram.base-url"),
                            "YOOKASSA_BASE_URL", pretended.setting("veilbot.yookassa.base-url"),
                            "YOOKASSA_SHOP_ID", "1",
                            "YOOKASSA_SECRET_KEY", "secret");
            var launch = new Launch(inEarnest, folder.resolve("data"), Ports.any(), SMALL);
            try (var shop = Shop.start(launch)) {
                assertThat(shop.pretends()).isFalse();
                assertThat(
                                shop.bean(JdbcClient.class)
                                        .sql("select count(*) from engine.event_log")
                                        .query(Long.class)
                                        .single())
                        .isZero();
            }
        }
    }
}
