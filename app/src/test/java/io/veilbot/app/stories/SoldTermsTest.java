package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.catalog.TariffId;
import io.veilbot.web.staff.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SoldTermsTest extends Story {

    private static final String NAME = "Tale of sold terms";
    private static final String TARIFF = "/admin/tariffs/" + TariffId.derivedFrom(NAME);

    private final Staff staff = Staff.of(shop, Role.ADMIN);

    @Test
    void whatWasSoldStaysAsItWasSoldWhateverBecomesOfTheTariff() {
        staff.sells(NAME, "", "PAID");
        anna.says("/start").isOffered(NAME).chooses(NAME);

        staff.does(TARIFF, Staff.tariff(NAME, "1", "DAYS", "900", "1", "", "PAID"));
        staff.does(TARIFF + "/withdraw");
        anna.pays();

        holdsOneKey(anna);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        Facts facts = theEventsOf(anna);
        assertThat(facts.field("sales.payment-confirmed", "amount.minor")).isEqualTo("30000");
        Instant start = facts.time("access.period-granted", "startsAt");
        assertThat(facts.time("access.period-granted", "endsAt"))
                .isEqualTo(start.atZone(UTC).plusMonths(1).toInstant());
        assertThat(facts.field("access.period-granted", "total.bytes"))
                .isEqualTo(Long.toString(10L << 30));
    }
}
