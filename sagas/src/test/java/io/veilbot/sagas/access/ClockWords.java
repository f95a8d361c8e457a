package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.grantOf;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.sagas.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.axonframework.test.saga.ContinuedGivenState;

/** A subscription, the time, and what moves its end. */
abstract class ClockWords {

    static final Duration DAY = Duration.ofDays(1);
    static final EndSubscription END = new EndSubscription(SUBSCRIPTION);

    final Stage<SubscriptionClock> stage = new Stage<>(SubscriptionClock.class, new StageClock());

    /** The time of the stage, which the tests move. */
    private final class StageClock extends Clock {

        @Override
        public Instant instant() {
            return stage.fixture().currentTime();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static Instant day(int number) {
        return NOW.plus(Duration.ofDays(number));
    }

    static PeriodGranted grantedUntil(Instant end) {
        return new PeriodGranted(
                SUBSCRIPTION, ANNA, grantOf(PAYMENT), NOW, NOW, end, GIGABYTE, OUTLINE, NOW);
    }

    static GrantRevoked revokedUntil(Instant end) {
        var grant = grantOf(PAYMENT).id();
        return new GrantRevoked(
                SUBSCRIPTION, ANNA, grant, Share.ALL, "refund", end, GIGABYTE, OUTLINE, NOW);
    }

    static EndOverridden setTo(Instant end) {
        return new EndOverridden(SUBSCRIPTION, ANNA, end, "asked support", NOW);
    }

    static EndWaived waived() {
        return new EndWaived(SUBSCRIPTION, ANNA, OUTLINE, "a friend", NOW);
    }

    static OverrideLifted lifted(Overriding what, Instant end) {
        return new OverrideLifted(
                SUBSCRIPTION, ANNA, what, end, GIGABYTE, OUTLINE, "a mistake", NOW);
    }

    static SubscriptionSuspended suspended(Hold hold) {
        return new SubscriptionSuspended(SUBSCRIPTION, ANNA, hold, "", NOW);
    }

    static SubscriptionResumed resumed(Hold hold, Instant end) {
        return new SubscriptionResumed(SUBSCRIPTION, ANNA, hold, end, true, NOW);
    }

    static SubscriptionEnded ended(Instant end) {
        return new SubscriptionEnded(SUBSCRIPTION, ANNA, end, end);
    }

    static AllowanceExhausted exhausted(Instant graceUntil) {
        return new AllowanceExhausted(SUBSCRIPTION, ANNA, 1, GIGABYTE, graceUntil, NOW);
    }

    static LimitPlanned limitedFrom(Instant moment) {
        return new LimitPlanned(SUBSCRIPTION, ANNA, moment, NOW);
    }

    static RemindOfEnd remind(Reminder reminder, Instant end) {
        return new RemindOfEnd(SUBSCRIPTION, reminder, end);
    }

    ContinuedGivenState atNoon() {
        return stage.fixture().givenCurrentTime(NOW);
    }

    ContinuedGivenState afterEvents(Object... events) throws Exception {
        ContinuedGivenState past = atNoon();
        for (Object event : events) {
            past = past.andThenAPublished(event);
        }
        return past;
    }
}
