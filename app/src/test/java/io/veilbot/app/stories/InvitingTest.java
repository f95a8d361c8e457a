package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.web.staff.Role;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvitingTest extends Story {

    private static final String THANKS = "Спасибо: +7 дней";

    private final Staff admin = Staff.of(shop, Role.ADMIN);
    private final Person boris = Person.newcomer(outside, "Борис");

    /**
     * Whether the provider tells of the money, the shop finds it by itself, or a person accepts it
     * in a case, and in which order.
     */
    @ParameterizedTest
    @CsvSource({"pay, pay-lost", "pay-lost, accepted", "accepted, pay"})
    void isRewardedForTheFirstPaymentAndForNoOther(String first, String second) {
        anna.opens();
        boris.says("/start " + invitationOf(anna)).isOffered("1 месяц");
        boris.chooses("1 месяц");
        pays(first);

        anna.sees(THANKS);
        holdsOneKey(anna);
        holdsOneKey(boris);

        boris.says("/buy").isOffered("1 месяц").chooses("1 месяц");
        pays(second);
        boris.sees("Продлено");
        Instant end = theEventsOf(boris).time("access.period-granted", "endsAt");
        timeComesTo(end);
        boris.sees("Доступ закончился");
        boris.says("/buy").isOffered("1 месяц").buys("1 месяц");
        Soon.so("access after the lapse", () -> boris.countOf("Продлено") == 2, boris::chat);

        anna.says("/invite").sees("Пришли: 1 · оплатили: 1 · заработано: 7 дней");
        assertThat(anna.countOf(THANKS)).isEqualTo(1);
        assertThat(stored("people.referral-qualified", "referrer", idOf(anna))).isEqualTo(1);
        theEventsOf(anna)
                .begin(
                        "access.subscription-opened",
                        "access.period-granted",
                        "access.key-requested",
                        "access.key-provisioned");
        assertThat(theEventsOf(anna).count("access.period-granted")).isEqualTo(1);
        assertThat(theEventsOf(boris).count("access.period-granted")).isEqualTo(3);
    }

    private void pays(String how) {
        if (!how.equals("accepted")) {
            boris.pays(how);
            return;
        }
        theProviderSays("lie-amount", "298.99");
        boris.pays();
        String payment = theEventsOf(boris).field("sales.payment-mismatched", "payment");
        outside.post("/sandbox/faults", Map.of("clear", true));
        admin.decides(payment, "ACCEPT", "a kopek is a kopek of " + boris.id());
    }

    private static String invitationOf(Person person) {
        return Person.startParameterIn(person.says("/invite").sees("за каждого друга"));
    }
}
