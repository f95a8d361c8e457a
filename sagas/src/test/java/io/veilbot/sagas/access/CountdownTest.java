package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Reminder;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private static final Instant END = NOW.plus(Duration.ofDays(30));

    private final Countdown countdown = new Countdown();

    @Test
    void meansTheReminderItPlannedWhenItIsMetAMomentTooEarly() {
        countdown.granted(END);
        Instant planned = countdown.next(NOW, NOW);
        assertThat(countdown.due(planned.minusNanos(500))).hasValue(Reminder.THREE_DAYS);
    }

    @Test
    void meansTheReminderThatIsTrueWhenItIsMetTooLate() {
        countdown.granted(END);
        countdown.next(NOW, NOW);
        assertThat(countdown.due(END.minus(Duration.ofHours(23)))).hasValue(Reminder.ONE_DAY);
        assertThat(countdown.due(END)).isEmpty();
    }

    @Test
    void looksBackToWhenItWasGranted() {
        countdown.granted(END);
        Instant late = END.minus(Duration.ofHours(23));
        assertThat(countdown.next(NOW, late)).isBefore(late);
        assertThat(countdown.due(late)).hasValue(Reminder.ONE_DAY);
        assertThat(countdown.next(late, late)).isEqualTo(END.minus(Duration.ofHours(2)));
    }
}
