package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.access.SubscriptionClock.NEXT;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Reminder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** An end that moves, stands still, or is none. */
class SubscriptionClockMovedTest extends ClockWords {

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
}
