package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.Queries;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.ops.Reconciliation;
import io.veilbot.api.ops.Reconciliation.Period;
import io.veilbot.web.staff.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anna lets Telegram charge her Stars every 30 days; its journal judges. */
class TelegramChargesTest extends Story {

    private static final int PRICE = 210;
    private static final int ALL_SHE_HAS = 10_000;
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Actor SHOPKEEPER = Actor.system("shopkeeper");

    private void telegram(String fault, Object value) {
        outside.post(
                "/sandbox/faults", Map.of("standIn", "telegram", "fault", fault, "value", value));
    }

    private TariffId sells(String name) {
        var anywhere = new Entitlement(List.of(Protocol.OUTLINE), List.of(), AccessLevel.PAID, 3);
        var terms =
                new Terms(
                        Map.of(Language.RU, name, Language.EN, name),
                        AccessPeriod.days(30),
                        Allowance.UNLIMITED,
                        anywhere,
                        List.of(new Money(PRICE, Currency.XTR)),
                        List.of(),
                        99);
        var tariff = TariffId.derivedFrom(name);
        shop.bean(Commands.class).send(new PublishTariff(tariff, terms), SHOPKEEPER);
        Soon.so("on sale", () -> isOnSale(tariff), () -> tariff);
        return tariff;
    }

    private boolean isOnSale(TariffId tariff) {
        return shop.bean(Queries.class).ask(new TariffsOnSale()).tariffs().stream()
                .anyMatch(one -> one.tariff().equals(tariff));
    }

    private void annaAgrees() {
        annaAgreesTo("30 дней звёздами");
    }

    private TariffId annaAgreesTo(String name) {
        TariffId tariff = sells(name);
        anna.says("/start")
                .isOffered(name)
                .taps(name)
                .isOffered("🔁 Автопродление: нет")
                .taps("🔁 Автопродление: нет");
        anna.isOffered("🔁 Автопродление: да");
        assertThat(anna.paysInChat().path("paid").asBoolean()).isTrue();
        holdsOneKey(anna);
        theEventsOf(anna).awaits("sales.method-saved");
        return tariff;
    }

    private Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }

    private long count(String event) {
        return theEventsOf(anna).count(event);
    }

    /** When Telegram charges next. */
    private void thePeriodIsOver() {
        Instant paid = theEventsOf(anna).time("sales.payment-confirmed", "paidAt");
        timeComesTo(paid.plus(PERIOD));
    }

    private List<JsonNode> journal(String what) {
        return outside.get("/sandbox/journal?standIn=telegram&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains("\"chat\":" + anna.id() + ","))
                .toList();
    }

    /** This often in all, the order itself included. */
    private void isCharged(int times) {
        Soon.so(
                times + " payments and grants",
                () ->
                        count("sales.payment-confirmed") == times
                                && count("access.period-granted") == times,
                () -> journal("successfulPayment"));
        assertThat(journal("successfulPayment")).hasSize(times);
        assertThat(count("sales.payment-mismatched")).isZero();
    }

    private void isStopped(String ending) {
        assertThat(theEventsOf(anna).field("sales.renewal-ended", "ending")).isEqualTo(ending);
        Soon.so(
                "Telegram knows",
                () -> journal("editUserStarSubscription").size() == 1,
                () -> journal("editUserStarSubscription"));
    }

    private int purse() {
        return anna.chat().path("stars").asInt();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"none", "http-500", "timeout-after-create"})
    void nothingIsChargedAfterOneTapThatStopsIt(String fault) {
        annaAgrees();
        if (!fault.equals("none")) {
            outside.post(
                    "/sandbox/faults",
                    Map.of(
                            "standIn",
                            "telegram",
                            "fault",
                            fault,
                            "value",
                            "editUserStarSubscription",
                            "times",
                            1));
        }
        anna.says("/keys").isOffered("⚙️").taps("⚙️").isOffered("🔁 Остановить");
        anna.taps("🔁 Остановить").sees("Остановлено");
        Soon.so(
                "Telegram knows",
                () -> !journal("editUserStarSubscription").isEmpty(),
                () -> journal("editUserStarSubscription"));
        assertThat(theEventsOf(anna).field("sales.renewal-ended", "ending")).isEqualTo("PERSON");

        timeComesTo(end().minus(Duration.ofDays(1)));
        anna.sees("До конца доступа осталось: 1 день");
        timeComesTo(end());
        anna.sees("Доступ закончился");
        isCharged(1);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS - PRICE);
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMonthThatGoesBackTakesItsAccessAndEndsTheRest(boolean byStaff) {
        annaAgrees();
        Instant first = end();
        thePeriodIsOver();
        isCharged(2);
        String charge = theEventsOf(anna).field("sales.payment-confirmed", "providerPaymentId");
        String payment = theEventsOf(anna).field("sales.payment-confirmed", "payment");

        if (byStaff) {
            Staff.of(shop, Role.ADMIN)
                    .does(
                            "/admin/payments/" + payment + "/refunds",
                            "number",
                            "1",
                            "amount",
                            Integer.toString(PRICE),
                            "reason",
                            "did not want a second");
        } else {
            outside.post("/sandbox/people/" + anna.id() + "/refund", Map.of("charge", charge));
        }

        var facts = theEventsOf(anna);
        assertThat(facts.field("sales.payment-refunded", "payment")).isEqualTo(payment);
        assertThat(facts.time("access.grant-revoked", "endsAt")).isEqualTo(first);
        isStopped("RETURNED");
        anna.sees("звёзды за него вернулись");
        timePasses("P31D");
        isCharged(2);
        assertThat(count("sales.payment-refunded")).isEqualTo(1);
        assertThat(purse()).isEqualTo(ALL_SHE_HAS - PRICE);
    }

    @Test
    void whatIsSoldNoLongerIsNotChargedAgain() {
        TariffId tariff = annaAgreesTo("Месяц, которого не будет");
        shop.bean(Commands.class).send(new WithdrawTariff(tariff), SHOPKEEPER);

        timeComesTo(end().minus(Duration.ofDays(1)));

        isStopped("TERMS_CHANGED");
        timeComesTo(end());
        anna.sees("Доступ закончился");
        isCharged(1);
    }

    @Test
    void whatWasChargedOfSomebodyErasedIsNotLost() {
        annaAgrees();
        telegram("http-500", "editUserStarSubscription");
        String page = "/admin/customers/" + idOf(anna);
        String brief = idOf(anna).substring("customer-".length()).substring(0, 8);
        Staff.of(shop, Role.ADMIN).does(page + "/erase", "confirm", brief, "reason", "asked");
        theEventsOf(anna).awaits("sales.renewal-ended");

        thePeriodIsOver();

        String payment = theEventsOf(anna).field("sales.payment-mismatched", "payment");
        assertThat(theEventsOf(anna).field("sales.payment-requested", "payment"))
                .isEqualTo(payment);
        String kind =
                Soon.there("a case", () -> theEventsOf(anna).caseAbout(payment), () -> payment);
        assertThat(kind).isEqualTo("PAYMENT_MISMATCH");
        assertThat(count("access.period-granted")).isEqualTo(1);
        everythingWorksAgain();
        timePasses("PT1H");
        isStopped("ERASED");
    }

    @Test
    void aMonthOfTheCalendarIsNoPeriodOfTelegrams() {
        anna.opens().choosesWithStars("1 месяц");

        assertThat(anna.isNowOffered("🔁")).isFalse();
    }
}
