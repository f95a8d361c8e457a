package io.veilbot.app.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.app.stories.Soon;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What staff do about money, cases and codes by the forms of their pages. */
class MoneyDeskTest extends Desk {

    @Test
    void supportGivesBackALittleAndAnAdminTheRest() {
        boris.buys("12 месяцев");
        boris.sees("Ваш ключ готов\n");
        soon(page, "2499");
        String payment =
                ADMIN.get(page)
                        .body()
                        .replaceAll("(?s).*href=\"(/admin/payments/payment-[^\"]+).*", "$1");
        soon(payment, "name=\"amount\"");

        assertThat(after(SUPPORT, payment + "/refunds", refund("1", "1000.01")))
                .contains("note bad");
        assertThat(after(SUPPORT, payment + "/refunds", refund("1", "600"))).contains("note good");
        soon(payment, "600 ₽");
        assertThat(after(SUPPORT, payment + "/refunds", refund("2", "600"))).contains("note bad");
        assertThat(after(ADMIN, payment + "/refunds", refund("2", "1899.01"))).contains("note bad");
        assertThat(after(ADMIN, payment + "/refunds", refund("2", "1899"))).contains("note good");
        soon(payment, "1899 ₽");
        soon(page, "100 %");
    }

    @Test
    void whatTheOverviewSaysWasTakenIsNetOfWhatWentBack() {
        BigDecimal before = taken();
        boris.buys("1 месяц");
        boris.sees("Ваш ключ готов\n");
        takenIs(before.add(new BigDecimal(299)));
        soon(page, "299");
        String payment =
                ADMIN.get(page)
                        .body()
                        .replaceAll("(?s).*href=\"(/admin/payments/payment-[^\"]+).*", "$1");
        soon(payment, "name=\"amount\"");

        assertThat(after(SUPPORT, payment + "/refunds", refund("1", "99"))).contains("note good");

        takenIs(before.add(new BigDecimal(200)));
    }

    /** Roubles, as the overview has them. */
    private static BigDecimal taken() {
        var figure =
                Pattern.compile("(?s)>Taken</span>.*?>([0-9.]+) ₽<")
                        .matcher(ADMIN.get("/admin").body());
        return figure.find() ? new BigDecimal(figure.group(1)) : BigDecimal.ZERO;
    }

    private static void takenIs(BigDecimal expected) {
        Soon.so(
                "taken is " + expected,
                () -> taken().compareTo(expected) == 0,
                MoneyDeskTest::taken);
    }

    private static Map<String, String> refund(String number, String amount) {
        return Map.of("number", number, "amount", amount, "reason", "too slow");
    }

    @Test
    void aCaseThatIsNoneIsNotFoundHoweverFullTheForm() {
        var form = Map.of("decision", "ACCEPT", "reason", "it was put right");
        String nothing = "/admin/cases/case-00000000-0000-0000-0000-000000000000";

        assertThat(SUPPORT.post(nothing, form).statusCode()).isEqualTo(404);
    }

    @Test
    void moneyGoesBackByDecidingOnlyWhereItWaitsInTheCase() {
        var id = CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, UUID.randomUUID().toString());
        SHOP.bean(Commands.class)
                .send(
                        new OpenCase(
                                id,
                                CaseKind.DELIVERY_STALLED,
                                "payment-none",
                                "a key is late",
                                Optional.empty()),
                        Actor.system("test"));
        String path = "/admin/cases/" + id;
        soon("/admin/cases", id.value());

        assertThat(after(SUPPORT, path, Map.of("decision", "REFUND", "reason", "give it back")))
                .contains("note bad", "value=\"give it back\"");
        assertThat(after(SUPPORT, path, Map.of("decision", "ACCEPT", "reason", "it came")))
                .contains("note good");
        assertThat(after(SUPPORT, path, Map.of("decision", "DISMISS", "reason", "other mind")))
                .contains("note bad");
    }

    @Test
    void aCodeIsMadeOnceAndClosedWithAReason() {
        String code = "DESK-" + UUID.randomUUID().toString().substring(0, 8);
        var form =
                Map.of(
                        "code",
                        code,
                        "kind",
                        "PERCENT",
                        "amount",
                        "20",
                        "uses",
                        "3",
                        "perPerson",
                        "1",
                        "lastDay",
                        "");
        assertThat(ADMIN.post("/admin/promos/new", form).statusCode()).isEqualTo(302);
        soon("/admin/promos", code);
        String promo =
                ADMIN.get("/admin/promos")
                        .body()
                        .replaceAll(
                                "(?s).*href=\"(/admin/promos/promo-[^\"]+)\">" + code + ".*", "$1");

        assertThat(ADMIN.get(promo).body()).contains("− 20 %");
        assertThat(after(ADMIN, promo + "/close", Map.of("reason", "leaked")))
                .contains("note good");
        soon(promo, "leaked");
        var other = new java.util.HashMap<>(form);
        other.put("amount", "30");
        var refused = ADMIN.post("/admin/promos/new", other);
        assertThat(refused.body()).contains("note bad", "value=\"30\"");
    }
}
