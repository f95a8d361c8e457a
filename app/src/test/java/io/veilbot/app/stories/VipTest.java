package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.web.staff.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VipTest extends Story {

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @Test
    void vipOnOffOnAStartAndARenewalLoseNothing() {
        anna.opens().buys("1 месяц");
        JsonNode handedOver = holdsOneKey(anna);
        String key = Person.keyIn(handedOver).orElseThrow();
        Instant first = theEventsOf(anna).time("access.period-granted", "endsAt");
        String page = "/admin/customers/" + customer(anna);

        staff.does(page + "/vip", "reason", "a friend");
        theEventsOf(anna).include("access.key-provisioned", "access.end-waived");
        staff.does(page + "/vip/end", "reason", "a mistake");
        theEventsOf(anna).include("access.end-waived", "access.override-lifted");
        staff.does(page + "/vip", "reason", "no mistake");
        theEventsOf(anna).include("access.override-lifted", "access.end-waived");
        aLinkWithoutAnEndWorks(page, Person.token(handedOver));
        isToldAll(anna);
        anna.opens().buys("1 месяц");
        theEventsOf(anna).include("access.override-lifted", "access.period-granted");
        staff.does(page + "/vip/end", "reason", "moved away");

        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.end-waived",
                        "access.override-lifted",
                        "access.end-waived",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.period-granted",
                        "access.override-lifted");
        assertThat(theEventsOf(anna).time("access.override-lifted", "endsAt"))
                .isEqualTo(first.atZone(UTC).plusMonths(1).toInstant());
        assertThat(Person.keyIn(holdsOneKey(anna))).contains(key);
    }

    private void aLinkWithoutAnEndWorks(String page, String token) {
        staff.waitsFor(page, "∞");
        assertThat(outside.page("/c/" + token).statusCode()).isEqualTo(200);
        var list = outside.page("/sub/" + token);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.headers().firstValue("Subscription-Userinfo").orElse(""))
                .endsWith("expire=0");
    }
}
