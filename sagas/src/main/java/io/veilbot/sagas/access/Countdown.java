package io.veilbot.sagas.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.Validity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the end of one subscription lies, as events tell. Remembers; sends nothing. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Countdown {

    /** No deadline is set further ahead; an end in a thousand years is looked at every year. */
    static final Duration HORIZON = Duration.ofDays(365);

    /**
     * Longer than the clocks of two nodes differ: what one did not find reached is reached then.
     */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private Validity validity = new Validity(Instant.EPOCH, Optional.empty(), false);
    private boolean paused;
    private Instant closedAt = Instant.EPOCH;
    private Instant planned = Instant.EPOCH;

    void granted(Instant end) {
        folded(end);
        closedAt = Instant.EPOCH;
    }

    /** The end of all grants moved, and nothing begins anew by it. */
    void folded(Instant end) {
        validity = new Validity(end, validity.overridden(), validity.waived());
    }

    void overridden(Instant until) {
        validity = new Validity(validity.granted(), Optional.of(until), validity.waived());
        closedAt = Instant.EPOCH;
    }

    void waived() {
        validity = new Validity(validity.granted(), validity.overridden(), true);
    }

    void lifted(OverrideLifted event) {
        validity =
                new Validity(
                        event.endsAt(),
                        validity.overridden().filter(_ -> event.what() != Overriding.END),
                        validity.waived() && event.what() != Overriding.VIP);
    }

    void suspended(Hold hold) {
        paused |= hold == Hold.PAUSE;
    }

    void resumed(Hold hold, Instant end) {
        paused &= hold != Hold.PAUSE;
        folded(end);
    }

    void closed(Instant at) {
        closedAt = at;
    }

    Instant end() {
        return validity.end();
    }

    /** Whether there is an end to come: not in a pause, not for VIP, and not twice. */
    boolean isRunning() {
        return !paused && !validity.waived() && end().isAfter(closedAt);
    }

    /** A date that staff set, in force until they lift it, whatever is granted beneath. */
    boolean isSetByHand() {
        return validity.overridden().isPresent();
    }

    /**
     * When there is something to say or to do next.
     *
     * @param since nothing before it counts; before now where events are heard of late
     */
    Instant next(Instant since, Instant now) {
        planned =
                Stream.concat(reminders().map(this::momentOf), Stream.of(end()))
                        .filter(moment -> moment.isAfter(since))
                        .min(Comparator.naturalOrder())
                        .filter(moment -> moment.isBefore(now.plus(HORIZON)))
                        .orElse(now.plus(end().isAfter(now) ? HORIZON : LOOK_AGAIN));
        return planned;
    }

    /**
     * The reminder that is true now. After a late start the earlier ones are not, and a deadline
     * met a moment too early means what it was planned for.
     */
    Optional<Reminder> due(Instant now) {
        Instant moment = planned.isAfter(now) ? planned : now;
        return reminders()
                .filter(reminder -> isRunning() && moment.isBefore(end()))
                .filter(reminder -> !momentOf(reminder).isAfter(moment))
                .min(Comparator.comparing(Reminder::before));
    }

    private Instant momentOf(Reminder reminder) {
        return end().minus(reminder.before());
    }

    private static Stream<Reminder> reminders() {
        return Arrays.stream(Reminder.values());
    }
}
