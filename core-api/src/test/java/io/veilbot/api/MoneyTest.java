package io.veilbot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final int TIMES = 2_000;

    private static Money roubles(long kopeks) {
        return new Money(kopeks, Currency.RUB);
    }

    @ParameterizedTest
    @CsvSource({
        "299.00, RUB, 29900",
        "299.0, RUB, 29900",
        "299, RUB, 29900",
        "0.01, USD, 1",
        "-1.50, EUR, -150",
        "150, XTR, 150",
        "150.00, XTR, 150",
        "3.123456, USDT, 3123456",
        "2e2, RUB, 20000"
    })
    void readsWhatProvidersWrite(String decimal, Currency currency, long minor) {
        assertThat(Money.parse(decimal, currency)).isEqualTo(new Money(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "299.001, RUB",
        "0.5, XTR",
        "0.0000001, USDT",
        "92233720368547758.08, RUB",
        "1e30, RUB"
    })
    void refusesWhatItCannotHoldExactly(String decimal, Currency currency) {
        assertThatThrownBy(() -> Money.parse(decimal, currency))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,50", "1.5 RUB", "NaN", "0x10", "1.2.3"})
    void refusesWhatIsNoDecimal(String text) {
        assertThatThrownBy(() -> Money.parse(text, Currency.RUB))
                .isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "29900, RUB, 299.00",
        "5, RUB, 0.05",
        "-5, RUB, -0.05",
        "0, USD, 0.00",
        "150, XTR, 150",
        "1, USDT, 0.000001"
    })
    void writesAllDecimals(long minor, Currency currency, String decimal) {
        assertThat(new Money(minor, currency).decimal()).isEqualTo(decimal);
        assertThat(new Money(minor, currency)).hasToString(decimal + " " + currency);
    }

    @Test
    void adds() {
        assertThat(roubles(100).plus(roubles(250))).isEqualTo(roubles(350));
        assertThat(roubles(100).minus(roubles(250))).isEqualTo(roubles(-150));
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> roubles(Long.MAX_VALUE).plus(roubles(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> roubles(Long.MIN_VALUE).minus(roubles(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void doesNotMixCurrencies() {
        var stars = new Money(1, Currency.XTR);
        assertThatThrownBy(() -> roubles(1).plus(stars))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RUB and XTR");
        assertThatThrownBy(() -> roubles(1).minus(stars))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatItWritesItReads(Currency currency) {
        var random = new Random(299);
        for (int i = 0; i < TIMES; i++) {
            var money = new Money(random.nextLong(), currency);
            assertThat(Money.parse(money.decimal(), currency)).isEqualTo(money);
            assertThat(new BigDecimal(money.decimal()).scale()).isEqualTo(currency.decimals());
        }
    }

    @Test
    void whatIsAddedCanBeTakenAway() {
        var random = new Random(42);
        for (int i = 0; i < TIMES; i++) {
            Money one = roubles(random.nextLong() / 2);
            Money other = roubles(random.nextLong() / 2);
            assertThat(one.plus(other).minus(other)).isEqualTo(one);
            assertThat(one.plus(other)).isEqualTo(other.plus(one));
        }
    }
}
