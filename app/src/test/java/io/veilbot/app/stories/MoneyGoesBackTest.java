package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.web.staff.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoneyGoesBackTest extends Story {

    private static final String NOWHERE = "Tale of no server";

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @AfterEach
    void theServersAreBack() {
        panels.recover();
        timePasses("PT1M");
    }

    @Test
    void beforeAnyServerWasAskedAccessEndsAndNoKeyIsEverMade() {
        staff.sells(NOWHERE, "tale-18", "PAID");
        anna.says("/start").isOffered(NOWHERE).buys(NOWHERE);
        theEventsOf(anna).include("access.period-granted");
        staff.does("/admin/tariffs/" + TariffId.derivedFrom(NOWHERE) + "/withdraw");

        refund(anna, "1", "300");

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "sales.refund-requested",
                        "sales.payment-refunded",
                        "access.grant-revoked",
                        "access.subscription-ended");
        accessEndedWithTheMoney(anna);
    }

    @Test
    void whileAServerIsAskedAccessEndsAndTheKeyIsNotMadeAfterwards() {
        anna.opens().chooses("1 месяц");
        panels.all("unplug");
        anna.pays();
        theEventsOf(anna).include("access.period-granted", "access.key-requested");

        refund(anna, "1", "299");

        theEventsOf(anna)
                .include(
                        "access.key-requested",
                        "sales.refund-requested",
                        "sales.payment-refunded",
                        "access.grant-revoked",
                        "access.key-revocation-requested");
        accessEndedWithTheMoney(anna);
        panels.recover();
        timePasses("PT1H");
        theEventsOf(anna).include("access.key-revocation-requested", "access.key-revoked");
        assertThat(panels.countOf(theEventsOf(anna).panelNames())).isZero();
        assertThat(anna.countOf("ss://")).isZero();
    }

    @Test
    void afterwardsAPartTakesThatPartAndTheRestTakesTheRest() {
        anna.opens().buys("1 месяц");
        JsonNode handedOver = holdsOneKey(anna);
        Instant start = theEventsOf(anna).time("access.period-granted", "startsAt");
        Instant end = theEventsOf(anna).time("access.period-granted", "endsAt");

        refund(anna, "1", "149.50");
        theEventsOf(anna).include("sales.payment-refunded", "access.grant-revoked");
        assertThat(theEventsOf(anna).time("access.grant-revoked", "endsAt"))
                .isEqualTo(start.plus(Duration.between(start, end).dividedBy(2)));
        assertThat(outside.page("/sub/" + Person.token(handedOver)).statusCode()).isEqualTo(200);

        refund(anna, "2", "149.50");
        theEventsOf(anna)
                .begin(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "sales.refund-requested",
                        "sales.payment-refunded",
                        "access.grant-revoked",
                        "sales.refund-requested",
                        "sales.payment-refunded",
                        "access.grant-revoked");
        theEventsOf(anna).include("access.grant-revoked", "access.key-suspended");
        accessEndedWithTheMoney(anna);
    }

    private void refund(Person person, String number, String amount) {
        String payment = theEventsOf(person).field("sales.payment-requested", "payment");
        String page = "/admin/payments/" + payment;
        String[] form = {"number", number, "amount", amount, "reason", "did not like it"};
        staff.does(page + "/refunds", form).does(page + "/refunds", form);
    }

    /** The end is where the grant began, as if it had never been. */
    private void accessEndedWithTheMoney(Person person) {
        Facts facts = theEventsOf(person);
        Soon.so(
                "money and access are gone",
                () -> facts.count("access.subscription-ended") == 1,
                () -> facts.count("access.grant-revoked"));
        assertThat(facts.time("access.grant-revoked", "endsAt"))
                .isEqualTo(facts.time("access.period-granted", "startsAt"));
        assertThat(facts.time("access.grant-revoked", "at"))
                .isAfterOrEqualTo(facts.time("sales.payment-refunded", "at"));
    }
}
