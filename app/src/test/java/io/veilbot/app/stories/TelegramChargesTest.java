package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.ops.Reconciliation.Period;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Telegram charges is granted, each of it once; where it does not charge, access ends. */
class TelegramChargesTest extends StandingStory {

    @ParameterizedTest
    @ValueSource(strings = {"none", "duplicate-payment", "lost-payment", "late-payment"})
    void eachMonthIsGrantedOnceHoweverTheShopHearsOfIt(String fault) {
        annaAgrees();
        Instant before = end();
        String order = theEventsOf(anna).field("sales.payment-requested", "payment");
        if (!fault.equals("none")) {
            telegram(fault, 600);
        }

        thePeriodIsOver();
        timePassesUntil(anna, "списано", "PT5M");
        isCharged(2);

        var facts = theEventsOf(anna);
        Instant start = facts.time("access.period-granted", "startsAt");
        assertThat(start).isBetween(before, before.plus(Duration.ofHours(1)));
        assertThat(end()).isEqualTo(start.plus(PERIOD));
        assertThat(facts.field("sales.payment-requested", "method")).isEqualTo("stars/recurring");
        assertThat(facts.field("sales.payment-requested", "payment")).isNotEqualTo(order);
        anna.sees("Продлено");
        everythingWorksAgain();
        thePeriodIsOver();
        isCharged(3);
        timePasses("PT1H");
        isCharged(3);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS - 3 * PRICE);
        assertThat(count("access.key-requested")).isEqualTo(1);
        theAccountsAgree();
    }

    /** Telegram's list, the ledger and the access. */
    private void theAccountsAgree() {
        Instant now = shop.bean(Clock.class).instant();
        var period = new Period(now.minus(PERIOD.multipliedBy(3)), now, Optional.of("stars"));
        var reconciliation = shop.bean(Reconciliation.class);
        reconciliation.readAgain(period);
        var charges =
                journal("successfulPayment").stream()
                        .map(paid -> paid.findPath("telegram_payment_charge_id").asText())
                        .toList();
        Soon.so(
                "three accounts agree",
                () ->
                        reconciliation.report(period).rows().stream()
                                        .filter(row -> charges.contains(row.subject()))
                                        .filter(row -> row.listed().isPresent())
                                        .filter(row -> row.differences().isEmpty())
                                        .count()
                                == charges.size(),
                () -> reconciliation.report(period).rows());
    }

    @Test
    void whoeverStopsItInTelegramIsNotChargedAndAccessEnds() {
        annaAgrees();
        outside.post("/sandbox/people/" + anna.id() + "/subscription", Map.of("canceled", true));

        timeComesTo(end());
        theEventsOf(anna).awaits("access.subscription-ended");

        isCharged(1);
        assertThat(count("sales.renewal-ended")).isZero();
    }

    @Test
    void whoeverAgreesTwiceIsChargedForTheNewerAlone() {
        annaAgrees();
        annaAgrees();
        Soon.so(
                "the older is stopped",
                () -> journal("editUserStarSubscription").size() == 1,
                () -> journal("editUserStarSubscription"));
        assertThat(count("sales.method-saved")).isEqualTo(2);

        thePeriodIsOver();

        isCharged(3);
        assertThat(count("sales.renewal-ended")).isZero();
    }

    @Test
    void withTooFewStarsItLapses() {
        annaAgrees();
        outside.post("/sandbox/people/" + anna.id() + "/stars", Map.of("stars", 1 - purse()));

        timeComesTo(end());
        theEventsOf(anna).awaits("access.subscription-ended");

        isCharged(1);
    }

    @Test
    void aMonthOfTheCalendarIsNoPeriodOfTelegrams() {
        anna.opens().choosesWithStars("1 месяц");

        assertThat(anna.isNowOffered("🔁")).isFalse();
    }
}
