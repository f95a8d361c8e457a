package io.veilbot.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.SubscriptionId;
import io.veilbot.web.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever staff decide about somebody's access, that person is told of, once. */
class ToldTest extends Story {

    private static final DateTimeFormatter FIELD =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    private final Staff staff = Staff.of(shop, Role.ADMIN);
    private final Person boris = Person.newcomer(outside, "Борис");

    private String page;
    private String access;

    @BeforeEach
    void annaHasAMonth() {
        anna.opens().buys("1 месяц");
        holdsOneKey(anna);
        page = "/admin/customers/" + customer(anna);
        access = page + "/" + SubscriptionId.of(customer(anna), 1);
    }

    @Test
    void ofADateALimitAndVip() {
        Instant later = end().plus(Duration.ofDays(5));
        staff.does(access + "/end", "until", FIELD.format(later), "reason", "a long trip");
        staff.does(access + "/limit", "gib", "7", "reason", "too much");
        anna.sees("Поддержка задала срок");
        anna.sees("Поддержка задала ваш лимит: 7 ГБ");
        staff.does(access + "/lift", "what", "END", "reason", "back again");
        staff.does(access + "/lift", "what", "ALLOWANCE", "reason", "paid for");
        anna.sees("Снова действует ваш собственный срок");
        anna.sees("Снова действует ваш собственный лимит");
        staff.does(page + "/vip", "reason", "a friend");
        anna.sees("Теперь у вас VIP");
        staff.does(page + "/vip/end", "reason", "no friend");
        anna.sees("VIP закончился");

        for (String told :
                List.of("задала срок", "собственный срок", "задала ваш лимит", "VIP закон")) {
            assertThat(anna.countOf(told)).as(told).isEqualTo(1);
        }
        assertThat(anna.countOf("Ваш ключ готов\n")).isEqualTo(1);
    }

    @Test
    void ofAccessWithheldAndGivenBack() {
        staff.does(access + "/hold", "hold", "STAFF", "reason", "looks stolen");
        anna.sees("Поддержка остановила ваш доступ");
        staff.does(access + "/hold", "hold", "STAFF", "reason", "looks stolen");
        staff.does(access + "/resume", "hold", "STAFF");
        anna.sees("Доступ снова работает");
        staff.does(access + "/hold", "hold", "PAUSE", "reason", "asked for by letter");
        anna.sees("время не теряется");

        assertThat(anna.countOf("Поддержка остановила")).isEqualTo(1);
        assertThat(anna.countOf("Доступ снова работает")).isEqualTo(1);
    }

    @Test
    void ofDaysTakenBack() {
        String[] days = {"form", UUID.randomUUID().toString(), "days", "5", "reason", "a gift"};
        staff.does(access + "/days", days);
        anna.sees("Подарок от поддержки: 5 дней");
        String grant = theEventsOf(anna).field("access.period-granted", "grant.id");
        staff.does(access + "/revoke", "grant", grant, "reason", "wrong one");

        anna.sees("Поддержка отозвала: 5 дней");
        assertThat(anna.countOf("отозвала")).isEqualTo(1);
    }

    @Test
    void ofAGiftWhoseMoneyWentBack() {
        boris.opens().choosesAsGift("1 месяц").pays();
        String link = Person.startParameterIn(boris.sees("Ваш подарок готов"));
        anna.says("/start " + link).sees("Продлено");
        String payment = theEventsOf(boris).field("sales.payment-confirmed", "payment");
        String[] refund = {"number", "1", "amount", "299", "reason", "did not like it"};
        staff.does("/admin/payments/" + payment + "/refunds", refund);

        anna.sees("Подарок отозван");
        boris.sees("Возврат: 299 ₽");
        assertThat(anna.countOf("Подарок отозван")).isEqualTo(1);
        assertThat(anna.countOf("Возврат")).isZero();
    }

    private Instant end() {
        return theEventsOf(anna).time("access.period-granted", "endsAt");
    }
}
