package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.ReinstateTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten gigabytes a month are on sale, and Anna uses them. */
class MeteredTest extends Story {

    private static final String TEN = "10 ГБ";
    private static final TariffId TARIFF = TariffId.derivedFrom("ten gigabytes");
    private static final Actor STORY = Actor.system("story");
    private static final long GIGABYTE = 1_000_000_000;

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
        shop.bean(Commands.class).send(new PublishTariff(TARIFF, terms), STORY);
        shop.bean(Commands.class).send(new ReinstateTariff(TARIFF), STORY);
    }

    @AfterEach
    void andNoMore() {
        shop.bean(Commands.class).send(new WithdrawTariff(TARIFF), STORY);
    }

    private void bought() {
        anna.opens().isOffered(TEN).buys(TEN);
        holdsOneKey(anna);
    }

    /** Her newest key's counter shows that much, and is read. */
    private void shows(double gigabytes) {
        panels.counterShows(
                theEventsOf(anna).panelNames().getLast(), Math.round(gigabytes * GIGABYTE));
        timePasses("PT5M");
    }

    private void isCounted(double gigabytes) {
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

    private SubscriptionId subscription() {
        return new SubscriptionId(
                theEventsOf(anna).field("access.subscription-opened", "subscription"));
    }

    private String onRecord() {
        return theEventsOf(anna).field("access.usage-recorded", "used");
    }

    @Test
    void usageIsRightWhateverCountersAndKeysDo() {
        bought();
        shows(3);
        isCounted(3);

        shows(1);
        isCounted(4);

        shows(1);
        timePasses("PT1H");
        isCounted(4);

        anotherKey();
        shows(2);
        isCounted(6);

        timePasses("P1D");
        shows(2.5);
        Soon.so("it is on record", () -> onRecord().equals("6500000000"), this::onRecord);
        assertThat(theEventsOf(anna).count("access.usage-recorded")).isEqualTo(2);
        assertThat(theEventsOf(anna).count("access.allowance-warned")).isZero();
    }

    private void anotherKey() {
        var customer = new CustomerId(theEventsOf(anna).field("access.period-granted", "customer"));
        shop.bean(Commands.class)
                .send(
                        new ReplaceKey(
                                subscription(),
                                customer,
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                "the old one leaked"),
                        STORY);
        theEventsOf(anna).awaits("access.key-revoked");
    }

    @Test
    void whoeverPaysWithinTheGraceIsNeverCutOff() {
        bought();
        shows(8);
        theEventsOf(anna).awaits("access.allowance-warned");
        shows(10);
        theEventsOf(anna).awaits("access.allowance-exhausted");

        timePasses("PT23H");
        anna.says("/buy").isOffered(TEN).buys(TEN);
        theEventsOf(anna).awaits("access.key-limited");
        timePasses("P2D");
        shows(11);
        isCounted(11);

        assertThat(theEventsOf(anna).count("access.subscription-suspended")).isZero();
        String key = theEventsOf(anna).panelNames().getLast();
        assertThat(panels.limitsEverSetOn(key)).contains(20 * GIGABYTE).doesNotContain(0L);
    }

    @Test
    void whoeverPaysLaterComesBackWithTheOldTimeKept() {
        bought();
        Instant end = theEventsOf(anna).time("access.period-granted", "endsAt");
        shows(10);
        theEventsOf(anna).awaits("access.allowance-exhausted");
        timePasses("P1DT1M");
        theEventsOf(anna).awaits("access.key-suspended");
        String key = theEventsOf(anna).panelNames().getLast();
        Soon.so(
                "it rests",
                () -> panels.limitsEverSetOn(key).contains(0L),
                () -> panels.limitsEverSetOn(key));

        anna.says("/buy").isOffered(TEN).buys(TEN);

        theEventsOf(anna).awaits("access.key-resumed");
        Soon.so(
                "it works again",
                () -> panels.limitsEverSetOn(key).getLast() == 20 * GIGABYTE,
                () -> panels.limitsEverSetOn(key));
        assertThat(theEventsOf(anna).time("access.subscription-resumed", "endsAt"))
                .isEqualTo(end.atZone(UTC).plusMonths(1).toInstant());
        assertThat(theEventsOf(anna).panelNames()).containsExactly(key);
    }
}
