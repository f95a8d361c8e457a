package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Anna buys ten gigabytes and uses them up; panels look at their limits every hour. */
class MeteredTest extends MeteredStory {

    private String onRecord() {
        return theEventsOf(anna).field("access.usage-recorded", "used");
    }

    @Test
    void usageIsRightWhateverCountersAndKeysDo() {
        thereIsADayAhead();
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

    /** Usage goes on record once a day, in UTC. */
    private void thereIsADayAhead() {
        Instant now = shop.bean(Clock.class).instant();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        timePasses(Duration.between(now, midnight).plusMinutes(10).toString());
    }

    private void anotherKey() {
        var customer = new CustomerId(theEventsOf(anna).field("access.period-granted", "customer"));
        happens(
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
        anna.sees("Трафик израсходован");

        timePasses("PT23H");
        assertThat(panels.letsIn(key())).isTrue();
        long before = panels.limitOf(key());
        anna.says("/buy").isOffered(TEN).buys(TEN);
        theEventsOf(anna).awaits("access.key-limited");
        Soon.so(
                "more may flow",
                () -> panels.limitOf(key()) == before + 10 * GIGABYTE,
                panels::keys);
        timePasses("P2D");
        shows(11);
        isCounted(11);

        assertThat(panels.letsIn(key())).isTrue();
        assertThat(theEventsOf(anna).count("access.subscription-suspended")).isZero();
        assertThat(panels.limitsEverSetOn(key())).doesNotContain(0L);
    }

    @Test
    void theKeyCarriesOnInTheGraceAndIsKeptOutAfterIt() {
        bought();
        assertThat(panels.carries(key(), 10 * GIGABYTE)).isTrue();
        timePasses("PT5M");
        theEventsOf(anna).awaits("access.allowance-exhausted");

        timePasses("PT12H");
        assertThat(panels.carries(key(), 5 * GIGABYTE)).isTrue();
        timePasses("PT11H");
        assertThat(panels.carries(key(), 5 * GIGABYTE)).isTrue();

        timePasses("PT61M");
        theEventsOf(anna).awaits("access.key-suspended");
        Soon.so("it is kept out", () -> !panels.letsIn(key()), panels::keys);
        assertThat(panels.carries(key(), 1)).isFalse();
    }

    @Test
    void whoeverPaysLaterComesBackWithTheOldTimeKept() {
        bought();
        Instant end = theEventsOf(anna).time("access.period-granted", "endsAt");
        shows(10);
        theEventsOf(anna).awaits("access.allowance-exhausted");
        timePasses("P1DT1M");
        theEventsOf(anna).awaits("access.key-suspended");
        String key = key();
        Soon.so("it is kept out", () -> !panels.letsIn(key), panels::keys);
        assertThat(panels.limitOf(key)).isZero();

        anna.says("/buy").isOffered(TEN).buys(TEN);

        theEventsOf(anna).awaits("access.key-resumed");
        Soon.so("it works again", () -> panels.letsIn(key), panels::keys);
        assertThat(panels.limitOf(key)).isGreaterThan(20 * GIGABYTE);
        assertThat(theEventsOf(anna).time("access.subscription-resumed", "endsAt"))
                .isEqualTo(end.atZone(UTC).plusMonths(1).toInstant());
        assertThat(theEventsOf(anna).panelNames()).containsExactly(key);
    }
}
