package io.veilbot.app.stories;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenewingTest extends Story {

    @Test
    void addsToWhatIsLeftAndKeepsTheKey() {
        anna.opens().buys("1 месяц");
        String key = Person.keyIn(holdsOneKey(anna)).orElseThrow();
        Instant first = theEventsOf(anna).time("access.period-granted", "endsAt");

        timePasses("P10D");
        anna.says("/buy").isOffered("1 месяц").buys("1 месяц");

        anna.sees("Продлено");
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.period-granted");
        assertThat(theEventsOf(anna).time("access.period-granted", "endsAt"))
                .isEqualTo(first.atZone(UTC).plusMonths(1).toInstant());
        assertThat(Person.keyIn(holdsOneKey(anna))).contains(key);
    }
}
