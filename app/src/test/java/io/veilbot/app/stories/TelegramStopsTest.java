package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.catalog.TariffCommand.WithdrawTariff;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.web.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telegram is told to charge no more, and what was charged is never lost. */
class TelegramStopsTest extends StandingStory {

    private void isStopped(String ending) {
        assertThat(theEventsOf(anna).field("sales.renewal-ended", "ending")).isEqualTo(ending);
        Soon.so(
                "Telegram knows",
                () -> journal("editUserStarSubscription").size() == 1,
                () -> journal("editUserStarSubscription"));
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
        happens(new WithdrawTariff(tariff), SHOPKEEPER);

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
}
