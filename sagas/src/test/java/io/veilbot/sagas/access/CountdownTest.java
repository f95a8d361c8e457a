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
        Instant planned = NOW.plus(countdown.untilNext(NOW));
        assertThat(countdown.due(planned.minusNanos(500))).hasValue(Reminder.THREE_DAYS);
    }

    @Test
    void meansTheReminderThatIsTrueWhenItIsMetTooLate() {
        countdown.granted(END);
        countdown.untilNext(NOW);
        assertThat(countdown.due(END.minus(Duration.ofHours(23)))).hasValue(Reminder.ONE_DAY);
        assertThat(countdown.due(END)).isEmpty();
    }
}
