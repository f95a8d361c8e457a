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

    @Test
    void saysWhetherItIsKeptAndWhetherItWas() {
        var card = new PaymentMethod("yookassa");
        assertThat(card.renewing().renews()).isTrue();
        assertThat(card.saved().isSaved()).isTrue();
        assertThat(card.renewing().plain()).isEqualTo(card).isEqualTo(card.saved().plain());
        assertThat(card.renews() || card.isSaved()).isFalse();
        assertThat(new PaymentMethod("yookassa/sbp").plain().value()).isEqualTo("yookassa/sbp");
    }

    @Test
    void saysWhetherTheProviderChargesByItself() {
        var stars = new PaymentMethod("stars");
        assertThat(stars.standing().renews() && stars.standing().isStanding()).isTrue();
        assertThat(stars.renewing().isStanding()).isFalse();
        assertThat(stars.recurring().isUnattended() && stars.saved().isUnattended()).isTrue();
        assertThat(stars.standing().isUnattended() || stars.recurring().renews()).isFalse();
        assertThat(stars.standing().plain()).isEqualTo(stars).isEqualTo(stars.recurring().plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "yookassa/", "/sbp", "YooKassa", "a/b/c", "a b", "a\n"})
    void refusesOtherForms(String value) {
        assertThatThrownBy(() -> new PaymentMethod(value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
