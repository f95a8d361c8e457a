package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalTry;
import io.veilbot.web.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna lets her access renew by itself; the provider's journal judges. */
class RenewsByItselfTest extends Story {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private void annaAgrees() {
        annaPaysSo();
        theEventsOf(anna).awaits("sales.method-saved");
        Soon.allIsHeard(shop);
    }

    private void annaPaysSo() {
        anna.opens().chooses("1 месяц").taps("🔁 Автопродление: нет");
        anna.isOffered("🔁 Автопродление: да").goesToCheckout().pays();
        holdsOneKey(anna);
    }

    private Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }

    private void timeComesToBeforeTheEnd(Duration before) {
        timeComesTo(end().minus(before));
    }

    /** What the provider was asked to charge of her without her. */
    private List<JsonNode> charges() {
        return outside.get("/sandbox/journal?standIn=yookassa&what=payment-created")
                .valueStream()
                .map(entry -> entry.findPath("request"))
                .filter(asked -> asked.hasNonNull("payment_method_id"))
                .filter(asked -> asked.findPath("customer_id").asText().equals(idOf(anna)))
                .toList();
    }

    private void isCharged(int times) {
        Soon.so(
                times + " charges",
                () -> theEventsOf(anna).count("sales.payment-confirmed") == times + 1L,
                () -> charges());
        Soon.so(
                times + " grants",
                () -> theEventsOf(anna).count("access.period-granted") == times + 1L,
                () -> charges());
        assertThat(charges()).hasSize(times);
    }

    /** And so the shop has done with it before time goes on. */
    private void isTold(String words, int times) {
        Soon.so(words, () -> anna.countOf(words) == times, this::charges);
    }

    private void isEnded(String ending) {
        assertThat(theEventsOf(anna).field("sales.renewal-ended", "ending")).isEqualTo(ending);
    }

    @Test
    void threeMonthsRenewEachOnceAndTheKeyNeverRests() {
        annaAgrees();
        for (int month = 1; month <= 3; month++) {
            Instant before = end();
            timeComesToBeforeTheEnd(Duration.ofDays(3));
            isTold("Доступ продлится сам", month);
            timeComesTo(before.minus(DAY));
            isCharged(month);
            assertThat(end()).isEqualTo(before.atZone(UTC).plusMonths(1).toInstant());
            timeComesTo(before.plus(TWO_HOURS));
        }
        isTold("списано 299 ₽", 3);
        isCharged(3);
        var facts = theEventsOf(anna);
        assertThat(facts.count("access.subscription-ended")).isZero();
        assertThat(facts.count("access.key-suspended")).isZero();
        assertThat(facts.count("access.key-requested")).isEqualTo(1);
        assertThat(anna.countOf("До конца доступа осталось")).isZero();
    }

    @Test
    void nothingIsChargedAfterOneTapThatStopsIt() {
        annaAgrees();
        anna.says("/keys").isOffered("⚙️").taps("⚙️").isOffered("🔁 Остановить");
        anna.taps("🔁 Остановить").sees("Остановлено");

        timeComesToBeforeTheEnd(DAY);
        anna.sees("До конца доступа осталось: 1 день");
        timeComesTo(end());
        anna.sees("Доступ закончился");

        isEnded("PERSON");
        isCharged(0);
        assertThat(theEventsOf(anna).count("sales.renewal-tried")).isZero();
    }

    @Test
    void nothingIsKeptOfWhoeverDidNotAskForIt() {
        anna.opens().chooses("1 месяц").taps("🔁 Автопродление: нет");
        anna.isOffered("🔁 Автопродление: да").taps("🔁 Автопродление: да");
        anna.isOffered("🔁 Автопродление: нет").goesToCheckout().pays();
        holdsOneKey(anna);

        timeComesToBeforeTheEnd(DAY);
        anna.sees("До конца доступа осталось: 1 день");

        isCharged(0);
        assertThat(theEventsOf(anna).count("sales.method-saved")).isZero();
    }

    @Test
    void whatTheProviderDoesNotKeepIsToldAtOnce() {
        theProviderSays("keep-nothing", "");
        annaPaysSo();
        anna.sees("платёжный сервис не может снова списать");

        isEnded("METHOD_GONE");
        timeComesToBeforeTheEnd(DAY);
        anna.sees("До конца доступа осталось: 1 день");
        isCharged(0);
    }

    @Test
    void aCardDeclinedThriceIsToldAndAccessLapses() {
        annaAgrees();
        theProviderSays("decline-saved", "insufficient_funds");

        timeComesToBeforeTheEnd(DAY);
        anna.sees("Попробуем ещё раз");
        timeComesToBeforeTheEnd(TWO_HOURS);
        isTold("Попробуем ещё раз", 2);
        timeComesTo(end());
        anna.sees("банк отказал при каждой попытке");

        isEnded("DECLINED");
        theEventsOf(anna).include("access.subscription-ended", "sales.renewal-ended");
        assertThat(charges()).hasSize(3);
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
        everythingWorksAgain();
        timePasses("P2D");
        assertThat(charges()).hasSize(3);
    }

    @Test
    void aCardThatIsGoodAgainIsChargedAtTheNextTry() {
        annaAgrees();
        theProviderSays("decline-saved", "insufficient_funds");
        Instant before = end();
        timeComesTo(before.minus(DAY));
        anna.sees("Попробуем ещё раз");
        everythingWorksAgain();

        timeComesTo(before.minus(TWO_HOURS));

        Soon.so("renewed", () -> end().isAfter(before), this::charges);
        timeComesTo(before.plus(TWO_HOURS));
        assertThat(charges()).hasSize(2);
        assertThat(theEventsOf(anna).count("access.subscription-ended")).isZero();
    }

    @Test
    void aPermissionThatWasTakenBackEndsItAtOnce() {
        annaAgrees();
        theProviderSays("decline-saved", "permission_revoked");

        timeComesToBeforeTheEnd(DAY);
        anna.sees("платёжный сервис не может снова списать");
        timeComesTo(end());
        anna.sees("Доступ закончился");

        isEnded("METHOD_GONE");
        assertThat(charges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout-after-create", "error-500-after-create"})
    void oneEndIsChargedOnceWhateverIsRepeatedOrLost(String fault) {
        annaAgrees();
        Instant before = end();
        theProviderSays(fault, "0");
        theProviderSays("lose-notification", "");
        timeComesTo(before.minus(DAY));
        var commands = shop.bean(Commands.class);
        var subscription = SubscriptionId.of(customer(anna), 1);
        IntStream.range(0, 8)
                .parallel()
                .forEach(_ -> {
                    for (RenewalTry number : RenewalTry.values()) {
                        commands.send(
                                new TryRenewal(subscription, before, number),
                                Actor.system("repeated"));
                    }
                });
        everythingWorksAgain();

        timePassesUntil(anna, "списано 299 ₽", "PT5M");
        timeComesTo(before.plus(TWO_HOURS));

        isCharged(1);
    }

    @Test
    void erasureEndsItAndNothingIsLeftOfTheCard() {
        annaAgrees();
        String page = "/admin/customers/" + customer(anna);
        Staff staff = Staff.of(shop, Role.ADMIN).waitsFor(page, "•• 4444");
        assertThat(Staff.of(shop, Role.AUDITOR).sees(page))
                .contains("Renews by itself")
                .doesNotContain("4444");

        String brief = customer(anna).value().substring("customer-".length());
        staff.does(page + "/erase", "confirm", brief.substring(0, 8), "reason", "asked for it");
        theEventsOf(anna).awaits("sales.renewal-ended");

        isEnded("ERASED");
        Soon.so("forgotten", () -> kept() == 0, this::kept);
        timeComesToBeforeTheEnd(DAY);
        isCharged(0);
    }

    private long kept() {
        return shop.bean(JdbcClient.class)
                .sql("select count(*) from integrations.saved_method where renewal_id = ?")
                .param(RenewalId.of(SubscriptionId.of(customer(anna), 1)).value())
                .query(Long.class)
                .single();
    }
}
