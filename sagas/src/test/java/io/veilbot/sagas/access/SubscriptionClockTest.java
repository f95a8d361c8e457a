package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.grantOf;
import static io.veilbot.sagas.access.SubscriptionClock.GRACE_OVER;
import static io.veilbot.sagas.access.SubscriptionClock.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SubscriptionClockTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final EndSubscription END = new EndSubscription(SUBSCRIPTION);

    private final Stage<SubscriptionClock> stage =
            new Stage<>(SubscriptionClock.class, new StageClock());

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

    private static Instant day(int number) {
        return NOW.plus(Duration.ofDays(number));
    }

    private static PeriodGranted grantedUntil(Instant end) {
        return new PeriodGranted(
                SUBSCRIPTION, ANNA, grantOf(PAYMENT), NOW, NOW, end, GIGABYTE, OUTLINE, NOW);
    }

    private static GrantRevoked revokedUntil(Instant end) {
        var grant = grantOf(PAYMENT).id();
        return new GrantRevoked(
                SUBSCRIPTION, ANNA, grant, Share.ALL, "refund", end, GIGABYTE, OUTLINE, NOW);
    }

    private static EndOverridden setTo(Instant end) {
        return new EndOverridden(SUBSCRIPTION, ANNA, end, "asked support", NOW);
    }

    private static EndWaived waived() {
        return new EndWaived(SUBSCRIPTION, ANNA, OUTLINE, "a friend", NOW);
    }

    private static OverrideLifted lifted(Overriding what, Instant end) {
        return new OverrideLifted(
                SUBSCRIPTION, ANNA, what, end, GIGABYTE, OUTLINE, "a mistake", NOW);
    }

    private static SubscriptionSuspended suspended(Hold hold) {
        return new SubscriptionSuspended(SUBSCRIPTION, ANNA, hold, "", NOW);
    }

    private static SubscriptionResumed resumed(Hold hold, Instant end) {
        return new SubscriptionResumed(SUBSCRIPTION, ANNA, hold, end, true, NOW);
    }

    private static SubscriptionEnded ended(Instant end) {
        return new SubscriptionEnded(SUBSCRIPTION, ANNA, end, end);
    }

    private static AllowanceExhausted exhausted(Instant graceUntil) {
        return new AllowanceExhausted(SUBSCRIPTION, ANNA, 1, GIGABYTE, graceUntil, NOW);
    }

    private static RemindOfEnd remind(Reminder reminder, Instant end) {
        return new RemindOfEnd(SUBSCRIPTION, reminder, end);
    }

    private ContinuedGivenState atNoon() {
        return stage.fixture().givenCurrentTime(NOW);
    }

    private ContinuedGivenState afterEvents(Object... events) throws Exception {
        ContinuedGivenState past = atNoon();
        for (Object event : events) {
            past = past.andThenAPublished(event);
        }
        return past;
    }

    @Nested
    class AnEnd {

        @Test
        void isRemindedOfThreeDaysBefore() throws Exception {
            afterEvents(grantedUntil(day(30)))
                    .whenTimeElapses(DAY.multipliedBy(27))
                    .expectDispatchedCommands(remind(Reminder.THREE_DAYS, day(30)))
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(2), NEXT);
        }

        @Test
        void isRemindedOfADayBefore() throws Exception {
            afterEvents(grantedUntil(day(30)))
                    .andThenTimeElapses(DAY.multipliedBy(27))
                    .whenTimeElapses(DAY.multipliedBy(2))
                    .expectDispatchedCommands(remind(Reminder.ONE_DAY, day(30)))
                    .expectScheduledDeadlineWithName(Duration.ofHours(22), NEXT);
        }

        @Test
        void isRemindedOfOnlyWithWhatIsStillTrue() throws Exception {
            Instant end = NOW.plus(Duration.ofHours(20));
            afterEvents(grantedUntil(end))
                    .whenTimeElapses(Duration.ofHours(18))
                    .expectDispatchedCommands(remind(Reminder.TWO_HOURS, end))
                    .expectScheduledDeadlineWithName(Duration.ofHours(2), NEXT);
        }

        @Test
        void comesWhenItIsReached() throws Exception {
            afterEvents(grantedUntil(NOW.plusSeconds(3_600)))
                    .whenTimeElapses(Duration.ofHours(1))
                    .expectDispatchedCommands(END);
        }

        @Test
        void isNotRemindedOfAMomentEarly() {
            atNoon().whenPublishingA(grantedUntil(day(30)))
                    .expectActiveSagas(1)
                    .expectNoDispatchedCommands()
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(27), NEXT);
        }

        @Test
        void isAskedForAgainUntilItIsSaidToHaveCome() throws Exception {
            afterEvents(grantedUntil(day(1)))
                    .andThenTimeElapses(DAY)
                    .whenTimeElapses(Countdown.LOOK_AGAIN)
                    .expectDispatchedCommands(END);
        }

        @Test
        void thatHasComeLeavesNothing() throws Exception {
            afterEvents(grantedUntil(day(1)), exhausted(day(2)))
                    .andThenTimeElapses(DAY)
                    .whenPublishingA(ended(day(1)))
                    .expectActiveSagas(0)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void beginsAnewWithTheNextGrant() throws Exception {
            afterEvents(grantedUntil(day(1)))
                    .andThenTimeElapses(DAY)
                    .andThenAPublished(ended(day(1)))
                    .whenPublishingA(grantedUntil(day(31)))
                    .expectActiveSagas(1)
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(27), NEXT);
        }

        @Test
        void inAThousandYearsIsLookedAtEveryYear() throws Exception {
            Instant far = Instant.parse("3026-11-22T10:00:00Z");
            afterEvents(setTo(far))
                    .whenTimeElapses(Countdown.HORIZON)
                    .expectNoDispatchedCommands()
                    .expectScheduledDeadlineWithName(Countdown.HORIZON, NEXT);
        }

        @Test
        void atTheEndOfTimeOverflowsNothing() {
            atNoon().whenPublishingA(setTo(Instant.MAX))
                    .expectScheduledDeadlineWithName(Countdown.HORIZON, NEXT);
        }

        @Test
        void isRemindedOfAfterTheYearlyLook() throws Exception {
            Instant far = day(400);
            afterEvents(grantedUntil(far))
                    .andThenTimeElapses(Countdown.HORIZON)
                    .whenTimeElapses(DAY.multipliedBy(32))
                    .expectDispatchedCommands(remind(Reminder.THREE_DAYS, far));
        }
    }

    @Nested
    class AnEndThatMoves {

        @Test
        void laterIsRemindedOfLater() throws Exception {
            afterEvents(grantedUntil(day(30)), grantedUntil(day(60)))
                    .whenTimeElapses(DAY.multipliedBy(57))
                    .expectDispatchedCommands(remind(Reminder.THREE_DAYS, day(60)));
        }

        @Test
        void isRemindedOfAgainAfterARenewal() throws Exception {
            afterEvents(grantedUntil(day(3)))
                    .andThenAPublished(grantedUntil(day(33)))
                    .whenTimeElapses(DAY.multipliedBy(30))
                    .expectDispatchedCommands(remind(Reminder.THREE_DAYS, day(33)));
        }

        @Test
        void intoThePastByARefundComesAtOnce() throws Exception {
            afterEvents(grantedUntil(day(30)))
                    .andThenTimeElapses(DAY)
                    .whenPublishingA(revokedUntil(NOW))
                    .expectDispatchedCommands(END);
        }

        @Test
        void byHandCountsUntilItIsLifted() throws Exception {
            afterEvents(grantedUntil(day(30)), setTo(day(10)), grantedUntil(day(60)))
                    .whenTimeElapses(DAY.multipliedBy(7))
                    .expectDispatchedCommands(remind(Reminder.THREE_DAYS, day(10)));
        }

        @Test
        void backByLiftingIsPlannedAgain() throws Exception {
            afterEvents(grantedUntil(day(30)), setTo(day(10)))
                    .whenPublishingA(lifted(Overriding.END, day(30)))
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(27), NEXT);
        }

        @Test
        void byHandIsRememberedBeyondTheEnd() throws Exception {
            afterEvents(grantedUntil(day(30)), setTo(day(1)))
                    .andThenTimeElapses(DAY)
                    .andThenAPublished(ended(day(1)))
                    .whenPublishingA(grantedUntil(day(60)))
                    .expectDispatchedCommands(END);
        }
    }

    @Nested
    class NoEnd {

        @Test
        void isPlannedForVip() throws Exception {
            afterEvents(grantedUntil(day(30)))
                    .whenPublishingA(waived())
                    .expectNoScheduledDeadlines();
        }

        @Test
        void isPlannedForVipEvenAfterARenewal() throws Exception {
            afterEvents(waived())
                    .whenPublishingA(grantedUntil(day(30)))
                    .expectActiveSagas(1)
                    .expectNoScheduledDeadlines();
        }

        @Test
        void lastsUntilVipIsLifted() throws Exception {
            afterEvents(waived())
                    .whenPublishingA(lifted(Overriding.VIP, day(30)))
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(27), NEXT);
        }

        @Test
        void isLeftWhenVipIsLiftedAfterTheGrantsAreOver() throws Exception {
            afterEvents(waived())
                    .andThenTimeElapses(DAY)
                    .whenPublishingA(lifted(Overriding.VIP, NOW))
                    .expectDispatchedCommands(END);
        }
    }

    @Nested
    class APause {

        @Test
        void stopsTheClock() throws Exception {
            afterEvents(grantedUntil(day(1)), suspended(Hold.PAUSE))
                    .whenTimeElapses(DAY.multipliedBy(100))
                    .expectNoDispatchedCommands()
                    .expectNoScheduledDeadlines();
        }

        @Test
        void isFollowedByTheRestOfTheTime() throws Exception {
            afterEvents(grantedUntil(day(4)), suspended(Hold.PAUSE))
                    .andThenTimeElapses(DAY.multipliedBy(100))
                    .whenPublishingA(resumed(Hold.PAUSE, day(104)))
                    .expectScheduledDeadlineWithName(DAY, NEXT);
        }

        @Test
        void isNotEndedByLettingGoOfAnotherHold() throws Exception {
            afterEvents(grantedUntil(day(4)), suspended(Hold.PAUSE), suspended(Hold.STAFF))
                    .whenPublishingA(resumed(Hold.STAFF, day(4)))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void isTheOnlyHoldThatStopsTheClock() throws Exception {
            afterEvents(grantedUntil(day(4)))
                    .whenPublishingA(suspended(Hold.TRAFFIC))
                    .expectScheduledDeadlineWithName(DAY, NEXT);
        }
    }

    @Nested
    class AGrace {

        @Test
        void isLookedAtWhenItIsOver() throws Exception {
            afterEvents(grantedUntil(day(30)), exhausted(day(1)))
                    .whenTimeElapses(DAY)
                    .expectDispatchedCommands(new EndGrace(SUBSCRIPTION));
        }

        @Test
        void isReplacedByALaterOne() throws Exception {
            afterEvents(grantedUntil(day(30)), exhausted(day(1)))
                    .whenPublishingA(exhausted(day(2)))
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(2), GRACE_OVER)
                    .expectNoScheduledDeadlineWithName(DAY, GRACE_OVER);
        }

        @Test
        void thatWasOverBeforeItWasHeardOfIsLookedAtAtOnce() throws Exception {
            afterEvents(grantedUntil(day(30)))
                    .andThenTimeElapses(DAY.multipliedBy(2))
                    .whenPublishingA(exhausted(day(1)))
                    .expectScheduledDeadlineWithName(Duration.ZERO, GRACE_OVER);
        }
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        afterEvents(grantedUntil(day(30)), setTo(day(10)))
                .whenPublishingA(exhausted(day(1)))
                .expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands", "deadlines", "clock")
                .isEqualTo(stored.before());
    }
}
