package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.catalog.Benefit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromoFormTest {

    @Test
    void aCodeIsReadWithItsLastDayIncluded() {
        var terms =
                new PromoForm(" WINTER ", "PERCENT", "20", "3", "1", "2026-12-31", null).terms();

        assertThat(terms.code()).isEqualTo("WINTER");
        assertThat(terms.benefit()).isEqualTo(new Benefit.PercentOff(20));
        assertThat(terms.validUntil()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(terms.tariffs()).isEmpty();
    }

    @Test
    void roublesAreReadWithKopeksAndDaysWhole() {
        assertThat(benefit("ROUBLES", "99,50"))
                .isEqualTo(new Benefit.AmountOff(new Money(9950, Currency.RUB)));
        assertThat(benefit("DAYS", "7")).isEqualTo(new Benefit.FreeDays(7));
    }

    private static Benefit benefit(String kind, String amount) {
        return new PromoForm("CODE", kind, amount, "1", "1", "", List.of()).terms().benefit();
    }

    @ParameterizedTest
    @CsvSource({
        "a, PERCENT, 20, 1, , promos.problem.code",
        "два, PERCENT, 20, 1, , promos.problem.code",
        "CODE, PERCENT, 100, 1, , promos.problem.percent",
        "CODE, PERCENT, '', 1, , promos.problem.percent",
        "CODE, ROUBLES, 0, 1, , promos.problem.roubles",
        "CODE, ROUBLES, free, 1, , promos.problem.roubles",
        "CODE, ROUBLES, 1.999, 1, , promos.problem.roubles",
        "CODE, DAYS, 367, 1, , promos.problem.days",
        "CODE, DAYS, 7, 0, , promos.problem.uses",
        "CODE, DAYS, 7, 9999999999, , promos.problem.uses",
        "CODE, DAYS, 7, 1, tomorrow, promos.problem.day",
        "CODE, MONEY, 7, 1, , form.unreadable"
    })
    void whatCannotBeReadIsNamed(
            String code, String kind, String amount, String uses, String day, String problem) {
        var form = new PromoForm(code, kind, amount, uses, "1", day, null);

        assertThatExceptionOfType(FormProblem.class)
                .isThrownBy(form::terms)
                .satisfies(found -> assertThat(found.key()).isEqualTo(problem));
    }
}
