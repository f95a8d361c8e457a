package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChangingTest extends Story {

    @Test
    void anotherKeyTakesThePlaceOfALostOne() {
        anna.opens().buys("1 месяц");
        String lost = Person.keyIn(holdsOneKey(anna)).orElseThrow();

        wants("🔑 Новый ключ");
        anna.sees("Новый ключ делается");

        String found = Person.keyIn(holdsOneKey(anna, "Ваш новый ключ")).orElseThrow();
        assertThat(found).isNotEqualTo(lost);
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-replacement-requested",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.key-revocation-requested",
                        "access.key-revoked");
    }

    @Test
    void aPauseLosesNoTime() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        Instant end = theEventsOf(anna).time("access.period-granted", "endsAt");

        wants("⏸ Пауза");
        anna.sees("⏸ Пауза.");
        timePasses("P10D");
        anna.says("/keys").sees("ключи отдыхают");
        anna.taps("⚙️ Изменить").isOffered("▶️").taps("▶️ Продолжить").sees("снова заработают");

        Instant after = theEventsOf(anna).time("access.subscription-resumed", "endsAt");
        assertThat(Duration.between(end, after))
                .isBetween(Duration.ofDays(10), Duration.ofDays(11));
        theEventsOf(anna)
                .are(
                        "sales.payment-requested",
                        "sales.invoice-opened",
                        "sales.payment-confirmed",
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned",
                        "access.subscription-suspended",
                        "access.key-suspended",
                        "access.subscription-resumed",
                        "access.key-resumed");
        holdsOneKey(anna);
    }

    private void wants(String change) {
        anna.says("/keys").isOffered("⚙️").taps("⚙️ Изменить").isOffered(change).taps(change);
        anna.isOffered("Да, сделать").taps("Да, сделать");
    }
}
