package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RemindersTest extends Story {

    private static final String THREE_DAYS = "До конца доступа осталось: 3 дня";

    @Test
    void aRenewalArmsThemAnew() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        Instant first = end();

        timeComesTo(first.minus(Duration.ofDays(3)));
        anna.sees(THREE_DAYS);
        anna.taps("Продлить").isOffered("1 месяц").buys("1 месяц").sees("Продлено");
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

    private Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }
}
