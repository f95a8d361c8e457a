package io.veilbot.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import org.junit.jupiter.api.Test;

class SupportLimitTest {

    private final SupportLimit limit = new SupportLimit("10.50 RUB, 5 XTR");

    private boolean covers(long wanted, long before, Currency currency) {
        return limit.covers(new Money(wanted, currency), new Money(before, currency));
    }

    @Test
    void countsWhatWentBackBefore() {
        assertThat(covers(1050, 0, Currency.RUB)).isTrue();
        assertThat(covers(1051, 0, Currency.RUB)).isFalse();
        assertThat(covers(50, 1000, Currency.RUB)).isTrue();
        assertThat(covers(51, 1000, Currency.RUB)).isFalse();
    }

    @Test
    void isNothingInAnyOtherCurrency() {
        assertThat(covers(5, 0, Currency.XTR)).isTrue();
        assertThat(covers(1, 0, Currency.USDT)).isFalse();
    }
}
