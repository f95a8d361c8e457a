package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.catalog.TariffId;
import io.veilbot.web.staff.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemindersTest extends Story {

    private static final String RARE = "Tale of a rare month";
    private static final String THREE_DAYS = "До конца доступа осталось: 3 дня";

    @Test
    void aRenewalArmsThemAnew() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        Instant first = end();

        timeComesTo(first.minus(Duration.ofDays(3)));
        anna.sees(THREE_DAYS);
        anna.tapsTwice("Продлить").goesToCheckout().pays().sees("Продлено");
        Instant second = end();
        assertThat(second).isAfter(first);

        timeComesTo(first);
        timeComesTo(second.minus(Duration.ofDays(3)));
        Soon.so("reminded again", () -> anna.countOf(THREE_DAYS) == 2, second::toString);
        timeComesTo(second);
        anna.sees("Доступ закончился");

        assertThat(anna.countOf("До конца доступа осталось")).isEqualTo(2);
        theEventsOf(anna)
                .begin(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.end-approaching",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.period-granted",
                        "access.end-approaching",
                        "access.subscription-ended");
    }

    /**
     * One tap leads to the order of what was bought last while it is sold, and else to the list.
     */
    @Test
    void whatIsSoldNoLongerIsRenewedFromTheList() {
        var staff = Staff.of(shop, Role.ADMIN);
        staff.sells(RARE, "", "PAID");
        anna.says("/start").isOffered(RARE).buys(RARE);
        holdsOneKey(anna);
        timeComesTo(end().minus(Duration.ofDays(3)));
        anna.sees(THREE_DAYS);

        anna.taps("Продлить").isOffered("Оплатить 300 ₽");
        staff.does("/admin/tariffs/" + TariffId.derivedFrom(RARE) + "/withdraw");
        anna.taps("‹ Назад").isOffered("1 месяц");
        anna.says("/keys").isOffered("Продлить").taps("Продлить").isOffered("1 месяц");
        assertThat(anna.isNowOffered(RARE)).isFalse();
    }

    private Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }
}
