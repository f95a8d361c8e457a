package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.command.Decisions.Given;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What time does to a subscription, and what stops it. */
class SubscriptionTimeTest extends SubscriptionWords {

    private static final Instant MONTH_AGO = NOW.minus(MONTH);

    /** What was bought then, and what happened since. */
    private Given<Subscription> boughtAt(Instant start, Object... since) {
        var all = new Object[since.length + 2];
        all[0] = openedAt(start);
        all[1] = granted(FIRST, start, GIGABYTE);
        System.arraycopy(since, 0, all, 2, since.length);
        return subscription.given(all);
    }

    static Command[] everything() {
        return new Command[] {
            new RemindOfEnd(ID, Reminder.ONE_DAY, NOW),
            new EndSubscription(ID),
            new SuspendSubscription(ID, Hold.STAFF, WHY),
            new ResumeSubscription(ID, Hold.STAFF),
            new RecordUsage(ID, 1),
            new EndGrace(ID),
            new BeginLimit(ID)
        };
    }

    @ParameterizedTest
    @MethodSource("everything")
    void refusesAnUnknownSubscription(Command command) {
        subscription.given().when(command).refused(Refusal.UNKNOWN);
    }

    @Nested
    class Reminding {

        private final RemindOfEnd remind = remindOf(IN_A_MONTH, Reminder.ONE_DAY);

        private static RemindOfEnd remindOf(Instant end, Reminder reminder) {
            return new RemindOfEnd(ID, reminder, end);
        }

        private static EndApproaching near(Instant end) {
            return new EndApproaching(ID, ANNA, Reminder.ONE_DAY, end, NOW);
        }

        @Test
        void isSaidOncePerReminder() {
            boughtAt(NOW).when(remind).then(near(IN_A_MONTH));
            boughtAt(NOW, near(IN_A_MONTH)).when(remind).quiet();
            boughtAt(NOW, near(IN_A_MONTH))
                    .when(remindOf(IN_A_MONTH, Reminder.TWO_HOURS))
                    .then(new EndApproaching(ID, ANNA, Reminder.TWO_HOURS, IN_A_MONTH, NOW));
        }

        @Test
        void isSaidAgainOfAnotherEnd() {
            Instant renewed = SECOND.period().after(IN_A_MONTH);
            boughtAt(NOW, near(IN_A_MONTH), granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)))
                    .when(remindOf(renewed, Reminder.ONE_DAY))
                    .then(near(renewed));
        }

        @Test
        void isQuietOfAnEndThatCountsNoMore() {
            boughtAt(NOW, granted(SECOND, NOW, IN_A_MONTH, gigabytes(2))).when(remind).quiet();
            boughtAt(NOW, endSetTo(NOW.plus(DAY))).when(remind).quiet();
            boughtAt(NOW, waived()).when(remind).quiet();
            boughtAt(NOW, suspended(Hold.PAUSE, NOW)).when(remind).quiet();
        }

        @Test
        void isQuietOnceTheEndHasCome() {
            boughtAt(MONTH_AGO).when(remindOf(NOW, Reminder.ONE_DAY)).quiet();
        }

        @Test
        void remindsOfADateSetByHand() {
            Instant set = NOW.plus(DAY);
            boughtAt(NOW, endSetTo(set)).when(remindOf(set, Reminder.ONE_DAY)).then(near(set));
        }
    }

    @Nested
    class Ending {

        private final EndSubscription end = new EndSubscription(ID);

        @Test
        void happensOnceWhenTheEndHasCome() {
            boughtAt(MONTH_AGO).when(end).then(ended(NOW));
            boughtAt(MONTH_AGO, ended(NOW)).when(end).quiet();
        }

        @Test
        void doesNotHappenAMomentBefore() {
            boughtAt(MONTH_AGO.plusMillis(1)).when(end).quiet();
        }

        @Test
        void doesNotHappenInAPause() {
            boughtAt(MONTH_AGO, suspended(Hold.PAUSE, NOW.minus(DAY))).when(end).quiet();
        }

        @Test
        void happensAgainAfterAGrantThatIsOver() {
            var day = grant("payment-3", THIRTY_DAYS, Allowance.ofBytes(0));
            Instant twoMonthsAgo = MONTH_AGO.minus(MONTH);
            boughtAt(twoMonthsAgo, ended(MONTH_AGO), granted(day, MONTH_AGO, GIGABYTE))
                    .when(end)
                    .then(ended(NOW));
        }

        @Test
        void happensAgainOfAnEndByHandThatIsOver() {
            boughtAt(MONTH_AGO.minus(DAY), ended(NOW.minus(DAY)), endSetTo(MONTH_AGO))
                    .when(end)
                    .then(ended(MONTH_AGO));
        }

        @Test
        void isFollowedByABeginningWhenTheNextGrantWasEarned() {
            boughtAt(MONTH_AGO.minus(DAY), ended(NOW.minus(DAY)))
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(granted(SECOND, NOW, gigabytes(2)));
        }
    }

    @Nested
    class APause {

        private final SuspendSubscription pause = new SuspendSubscription(ID, Hold.PAUSE, WHY);
        private final ResumeSubscription resume = new ResumeSubscription(ID, Hold.PAUSE);

        @Test
        void letsTimeStandStill() {
            boughtAt(MONTH_AGO, suspended(Hold.PAUSE, NOW.minus(DAY)))
                    .when(resume)
                    .then(resumed(Hold.PAUSE, NOW.plus(DAY), true));
        }

        @Test
        void thatIsOverHasMovedTheEnd() {
            Instant moved = NOW.plus(DAY);
            boughtAt(
                            MONTH_AGO,
                            suspended(Hold.PAUSE, NOW.minus(DAY)),
                            resumed(Hold.PAUSE, moved, true))
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(granted(SECOND, NOW, moved, gigabytes(2)));
        }

        @Test
        void isRefusedAfterTheEnd() {
            boughtAt(MONTH_AGO).when(pause).refused(Refusal.SUBSCRIPTION_ENDED);
        }
    }

    @Nested
    class AHold {

        @ParameterizedTest
        @EnumSource
        void isTakenOnce(Hold hold) {
            var suspend = new SuspendSubscription(ID, hold, WHY);
            boughtAt(NOW).when(suspend).then(suspended(hold, NOW));
            boughtAt(NOW, suspended(hold, NOW)).when(suspend).quiet();
        }

        @ParameterizedTest
        @EnumSource
        void isLetGoOnce(Hold hold) {
            var resume = new ResumeSubscription(ID, hold);
            boughtAt(NOW, suspended(hold, NOW)).when(resume).then(resumed(hold, IN_A_MONTH, true));
            boughtAt(NOW).when(resume).quiet();
        }

        @Test
        void byStaffMovesNoEnd() {
            Instant end = NOW.plus(DAY);
            Object held = suspended(Hold.STAFF, NOW.minus(DAY));
            boughtAt(MONTH_AGO.plus(DAY), held)
                    .when(new ResumeSubscription(ID, Hold.STAFF))
                    .then(resumed(Hold.STAFF, end, true));
            boughtAt(MONTH_AGO.plus(DAY), held, resumed(Hold.STAFF, end, true))
                    .when(new GrantPeriod(ID, ANNA, SECOND, NOW))
                    .then(granted(SECOND, NOW, end, gigabytes(2)));
        }

        @Test
        void byStaffIsTakenAfterTheEndAsWell() {
            boughtAt(MONTH_AGO)
                    .when(new SuspendSubscription(ID, Hold.STAFF, WHY))
                    .then(suspended(Hold.STAFF, NOW));
        }

        @Test
        void mayComeAgain() {
            boughtAt(NOW, suspended(Hold.STAFF, NOW), resumed(Hold.STAFF, IN_A_MONTH, true))
                    .when(new SuspendSubscription(ID, Hold.STAFF, WHY))
                    .then(suspended(Hold.STAFF, NOW));
        }

        @Test
        void withholdsAccessAsLongAsAnyIsLeft() {
            boughtAt(NOW, suspended(Hold.STAFF, NOW), suspended(Hold.TRAFFIC, NOW))
                    .when(new ResumeSubscription(ID, Hold.STAFF))
                    .then(resumed(Hold.STAFF, IN_A_MONTH, false));
        }

        @Test
        void byStaffDoesNotStopTime() {
            boughtAt(MONTH_AGO, suspended(Hold.STAFF, NOW.minus(DAY)))
                    .when(new EndSubscription(ID))
                    .then(ended(NOW));
        }
    }
}
