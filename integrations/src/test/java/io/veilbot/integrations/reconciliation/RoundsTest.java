package io.veilbot.integrations.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.integrations.work.EagerDesk;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final EagerDesk desk = new EagerDesk();

    private void start() {
        new Rounds(Set.of("yookassa"), desk, Clock.systemUTC(), true).start();
    }

    @Test
    void eachStartComparesOnce() {
        start();
        assertThat(desk.done()).containsExactly("compare-money:yookassa");

        start();
        assertThat(desk.done()).hasSize(2);
    }
}
