package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.Money;
import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.catalog.TariffCommand.PublishTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Anna lets Telegram charge her Stars every 30 days; its journal judges. */
abstract class StandingStory extends Story {

    static final int PRICE = 210;
    static final int ALL_SHE_HAS = 10_000;
    static final Duration PERIOD = Duration.ofDays(30);
    static final Actor SHOPKEEPER = Actor.system("shopkeeper");

    void telegram(String fault, Object value) {
        outside.post(
                "/sandbox/faults", Map.of("standIn", "telegram", "fault", fault, "value", value));
    }

    TariffId sells(String name) {
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
        happens(new PublishTariff(tariff, terms), SHOPKEEPER);
        return tariff;
    }

    void annaAgrees() {
        annaAgreesTo("30 дней звёздами");
    }

    TariffId annaAgreesTo(String name) {
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
        Soon.allIsHeard(shop);
        return tariff;
    }

    Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }

    long count(String event) {
        return theEventsOf(anna).count(event);
    }

    /** When Telegram charges next. */
    void thePeriodIsOver() {
        Instant paid = theEventsOf(anna).time("sales.payment-confirmed", "paidAt");
        timeComesTo(paid.plus(PERIOD));
    }

    List<JsonNode> journal(String what) {
        return outside.get("/sandbox/journal?standIn=telegram&what=" + what)
                .valueStream()
                .filter(entry -> entry.toString().contains("\"chat\":" + anna.id() + ","))
                .toList();
    }

    /** This often in all, the order itself included. */
    void isCharged(int times) {
        Soon.so(
                times + " payments and grants",
                () ->
                        count("sales.payment-confirmed") == times
                                && count("access.period-granted") == times,
                () -> journal("successfulPayment"));
        assertThat(journal("successfulPayment")).hasSize(times);
        assertThat(count("sales.payment-mismatched")).isZero();
    }

    int purse() {
        return anna.chat().path("stars").asInt();
    }
}
