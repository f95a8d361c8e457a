package io.veilbot.app.stories;

import io.veilbot.api.Actor;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten gigabytes a month are on sale. */
abstract class MeteredStory extends Story {

    static final String TEN = "10 ГБ";
    static final long GIGABYTE = 1_000_000_000;
    static final Actor STORY = Actor.system("story");
    private static final TariffId TARIFF = TariffId.derivedFrom("ten gigabytes");

    @BeforeEach
    void tenGigabytesAreOnSale() {
        var anywhere = new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
        var terms =
                new Terms(
                        Map.of(Language.RU, TEN, Language.EN, "10 GB"),
                        AccessPeriod.months(1),
                        Allowance.ofBytes(10 * GIGABYTE),
                        anywhere,
                        List.of(new Money(99_00, Currency.RUB)),
                        List.of(),
                        9);
        happens(new PublishTariff(TARIFF, terms), STORY);
        happens(new ReinstateTariff(TARIFF), STORY);
    }

    @AfterEach
    void andNoMore() {
        happens(new WithdrawTariff(TARIFF), STORY);
    }

    void bought() {
        anna.opens().isOffered(TEN).buys(TEN);
        holdsOneKey(anna);
    }

    /** Her newest key on its panel. */
    String key() {
        return theEventsOf(anna).panelNames().getLast();
    }

    /** Her newest key's counter shows that much, and is read. */
    void shows(double gigabytes) {
        panels.counterShows(key(), Math.round(gigabytes * GIGABYTE));
        timePasses("PT5M");
    }

    void isCounted(double gigabytes) {
        long bytes = Math.round(gigabytes * GIGABYTE);
        Soon.so("so much is counted", () -> counted() == bytes, this::counted);
    }

    private long counted() {
        return shop.bean(JdbcClient.class)
                .sql("select used from integrations.traffic_tally where subscription_id = ?")
                .param(subscription().value())
                .query(Long.class)
                .single();
    }

    SubscriptionId subscription() {
        return new SubscriptionId(
                theEventsOf(anna).field("access.subscription-opened", "subscription"));
    }
}
