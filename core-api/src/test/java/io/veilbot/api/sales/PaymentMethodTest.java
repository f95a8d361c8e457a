package io.veilbot.api.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentMethodTest {

    @Test
    void namesItsProvider() {
        assertThat(new PaymentMethod("yookassa").provider()).isEqualTo("yookassa");
        assertThat(new PaymentMethod("yookassa/bank_card").provider()).isEqualTo("yookassa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "yookassa/", "/sbp", "YooKassa", "a/b/c", "a b", "a\n"})
    void refusesOtherForms(String value) {
        assertThatThrownBy(() -> new PaymentMethod(value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
