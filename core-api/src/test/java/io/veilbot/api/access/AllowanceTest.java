package io.veilbot.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final int TIMES = 1_000;

    @Test
    void partsAddUpInAnyOrder() {
        var random = new Random(7);
        for (int i = 0; i < TIMES; i++) {
            long bytes = random.nextLong(Long.MAX_VALUE / 2);
            long more = random.nextLong(Long.MAX_VALUE / 2);
            assertThat(Allowance.ofBytes(bytes).plus(Allowance.ofBytes(more)))
                    .isEqualTo(Allowance.ofBytes(bytes + more))
                    .isEqualTo(Allowance.ofBytes(more).plus(Allowance.ofBytes(bytes)));
        }
    }

    @Test
    void anythingPlusUnlimitedIsUnlimited() {
        Allowance some = Allowance.ofBytes(1_000);
        assertThat(some.plus(Allowance.UNLIMITED)).isEqualTo(Allowance.UNLIMITED);
        assertThat(Allowance.UNLIMITED.plus(some)).isEqualTo(Allowance.UNLIMITED);
    }

    @Test
    void noBytesIsNotUnlimited() {
        assertThat(Allowance.ofBytes(0)).isNotEqualTo(Allowance.UNLIMITED);
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> Allowance.ofBytes(-1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Allowance(1, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverWrapsAround() {
        Allowance all = Allowance.ofBytes(Long.MAX_VALUE);
        assertThatThrownBy(() -> all.plus(Allowance.ofBytes(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
