package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.access.SubscriptionClock.GRACE_OVER;
import static io.veilbot.sagas.access.SubscriptionClock.LIMIT_BEGINS;
import static io.veilbot.sagas.access.SubscriptionClock.NEXT;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An end that comes, and a grace that is over. */
class SubscriptionClockTest extends ClockWords {

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
        void isRemindedOfThoughItWasHeardOfLate() throws Exception {
            atNoon().andThenTimeElapses(DAY.multipliedBy(29))
                    .andThenAPublished(grantedUntil(day(30)))
                    .whenTimeElapses(Duration.ofSeconds(1))
                    .expectDispatchedCommands(remind(Reminder.ONE_DAY, day(30)));
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

    @Nested
    class ALimit {

        private final BeginLimit begin = new BeginLimit(SUBSCRIPTION);

        @Test
        void beginsWhenThePartWithoutOneIsOver() throws Exception {
            afterEvents(grantedUntil(day(60)), limitedFrom(day(30)))
                    .whenTimeElapses(DAY.multipliedBy(30))
                    .expectDispatchedCommands(begin);
        }

        @Test
        void beginsWhenItWasSaidLast() throws Exception {
            afterEvents(grantedUntil(day(60)), limitedFrom(day(30)))
                    .whenPublishingA(limitedFrom(day(31)))
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(31), LIMIT_BEGINS)
                    .expectNoScheduledDeadlineWithName(DAY.multipliedBy(30), LIMIT_BEGINS);
        }

        @Test
        void thatWasToBeginAlreadyBeginsAtOnce() throws Exception {
            afterEvents(grantedUntil(day(60)))
                    .andThenTimeElapses(DAY.multipliedBy(2))
                    .whenPublishingA(limitedFrom(day(1)))
                    .expectScheduledDeadlineWithName(Duration.ZERO, LIMIT_BEGINS);
        }

        @Test
        void inYearsIsPlannedFromYearToYear() throws Exception {
            afterEvents(grantedUntil(day(900)), limitedFrom(day(800)))
                    .whenTimeElapses(DAY.multipliedBy(365))
                    .expectNoDispatchedCommands()
                    .expectScheduledDeadlineWithName(DAY.multipliedBy(365), LIMIT_BEGINS);
        }

        @Test
        void isNoLongerWaitedForOnceAccessEnded() throws Exception {
            afterEvents(grantedUntil(day(60)), setTo(day(1)), limitedFrom(day(30)))
                    .whenPublishingA(ended(day(1)))
                    .expectNoScheduledDeadlines();
        }
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        afterEvents(grantedUntil(day(30)), setTo(day(10)), limitedFrom(day(5)))
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
