package io.veilbot.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.people.CustomerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final CustomerId ANNA = new CustomerId("customer-anna");
    private static final CustomerId BORIS = new CustomerId("customer-boris");
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final Turns turns = new Turns();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void comeOneAfterTheOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> turns.take(ANNA, () -> first(begun, mayEnd)));
        begun.await();
        Thread second = Thread.ofVirtual().start(() -> turns.take(ANNA, () -> done.add("second")));

        assertThat(turns.takeWithin(A_MOMENT, ANNA, () -> done.add("impatient"))).isFalse();
        assertThat(turns.takeWithin(A_MOMENT, BORIS, () -> done.add("elsewhere"))).isTrue();
        mayEnd.countDown();
        first.join();
        second.join();

        assertThat(done).containsExactly("elsewhere", "first", "second");
        assertThat(turns.takeWithin(A_MOMENT, ANNA, () -> done.add("at last"))).isTrue();
    }

    private void first(CountDownLatch begun, CountDownLatch mayEnd) {
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.add("first");
    }
}
