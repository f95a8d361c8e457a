package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.granted;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of keys when access ends, or is withheld for a while. */
class KeyWithheldTest extends DeliveryWords {

    private static final SubscriptionEnded OVER =
            new SubscriptionEnded(SUBSCRIPTION, ANNA, NOW, NOW);
    private static final PaymentId NEXT = new PaymentId("payment-2");

    @BeforeEach
    void oneServer() {
        healthy(OSLO);
    }

    private static SubscriptionSuspended suspended(Hold hold) {
        return new SubscriptionSuspended(SUBSCRIPTION, ANNA, hold, "", NOW);
    }

    private static SubscriptionResumed resumed(Hold hold, boolean usable) {
        var end = granted(PAYMENT).endsAt();
        return new SubscriptionResumed(SUBSCRIPTION, ANNA, hold, end, usable, NOW);
    }

    private static EndOverridden endsIn(Duration time) {
        return new EndOverridden(SUBSCRIPTION, ANNA, NOW.plus(time), "", NOW);
    }

    @Nested
    class AnEnd {

        @Test
        void letsTheKeyRestAndKeepsItForAWeek() throws Exception {
            delivered()
                    .whenPublishingA(OVER)
                    .expectDispatchedCommands(new SuspendKey(IN_OSLO, ENDED))
                    .expectScheduledDeadlineWithName(
                            Duration.ofDays(7), KeyDeliverySaga.NOT_RENEWED);
        }

        @Test
        void takesTheKeyAwayWhenTheWeekIsOver() throws Exception {
            delivered()
                    .andThenAPublished(OVER)
                    .whenTimeElapses(Duration.ofDays(7))
                    .expectDispatchedCommands(new RevokeKey(IN_OSLO, "not renewed"));
        }

        @Test
        void isForgottenByARenewalWithinTheWeek() throws Exception {
            delivered()
                    .andThenAPublished(OVER)
                    .andThenTimeElapses(Duration.ofDays(6))
                    .whenPublishingA(granted(NEXT))
                    .expectDispatchedCommands(new ResumeKey(IN_OSLO))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void givesAnotherKeyToWhoeverRenewsLater() throws Exception {
            delivered()
                    .andThenAPublished(OVER)
                    .andThenTimeElapses(Duration.ofDays(8))
                    .andThenAPublished(leaving(OSLO, 1))
                    .whenPublishingA(granted(NEXT))
                    .expectDispatchedCommands(reserve(OSLO, 2), request(OSLO, 2, NEXT));
        }

        @Test
        void takesAwayAKeyThatIsStillOnItsWay() throws Exception {
            bought().whenPublishingA(OVER).expectDispatchedCommands(new RevokeKey(IN_OSLO, ENDED));
        }

        @Test
        void isThereAtOnceWhereEverythingWasTakenBack() throws Exception {
            var all =
                    new GrantRevoked(
                            SUBSCRIPTION, ANNA, GRANT, Share.ALL, "", NOW, GIGABYTE, OUTLINE, NOW);
            bought().whenPublishingA(all).expectDispatchedCommands(new RevokeKey(IN_OSLO, ENDED));
        }

        @Test
        void isNotUndoneByAGrantThatDoesNotReachBeyondIt() throws Exception {
            delivered()
                    .andThenAPublished(endsIn(Duration.ofDays(-1)))
                    .andThenAPublished(OVER)
                    .whenPublishingA(granted(NEXT))
                    .expectNoDispatchedCommands();
        }

        @Test
        void isUndoneWhenStaffMoveOrLiftIt() throws Exception {
            delivered()
                    .andThenAPublished(endsIn(Duration.ofDays(-1)))
                    .andThenAPublished(OVER)
                    .whenPublishingA(endsIn(Duration.ofDays(1)))
                    .expectDispatchedCommands(new ResumeKey(IN_OSLO));
        }

        @Test
        void isUndoneWhenStaffTakeBackTheirOwn() throws Exception {
            var end = granted(PAYMENT).endsAt();
            delivered()
                    .andThenAPublished(endsIn(Duration.ofDays(-1)))
                    .andThenAPublished(OVER)
                    .whenPublishingA(
                            new OverrideLifted(
                                    SUBSCRIPTION,
                                    ANNA,
                                    Overriding.END,
                                    end,
                                    GIGABYTE,
                                    OUTLINE,
                                    "",
                                    NOW))
                    .expectDispatchedCommands(new ResumeKey(IN_OSLO));
        }
    }

    @Nested
    class AHold {

        @Test
        void letsTheKeyRestUntilItIsGone() throws Exception {
            delivered()
                    .whenPublishingA(suspended(Hold.PAUSE))
                    .expectDispatchedCommands(new SuspendKey(IN_OSLO, WITHHELD))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void givesTheSameKeyBackHoweverLongItTook() throws Exception {
            delivered()
                    .andThenAPublished(suspended(Hold.PAUSE))
                    .andThenTimeElapses(Duration.ofDays(60))
                    .whenPublishingA(resumed(Hold.PAUSE, true))
                    .expectDispatchedCommands(new ResumeKey(IN_OSLO));
        }

        @Test
        void isNotUndoneByAGrant() throws Exception {
            delivered()
                    .andThenAPublished(suspended(Hold.STAFF))
                    .whenPublishingA(granted(NEXT))
                    .expectNoDispatchedCommands();
        }

        @Test
        void isNotUndoneWhileAnotherIsLeft() throws Exception {
            delivered()
                    .andThenAPublished(suspended(Hold.STAFF))
                    .andThenAPublished(suspended(Hold.TRAFFIC))
                    .whenPublishingA(resumed(Hold.TRAFFIC, false))
                    .expectNoDispatchedCommands();
        }

        @Test
        void takesAwayAKeyOnItsWayAndAsksForAnotherAfterwards() throws Exception {
            bought().andThenAPublished(suspended(Hold.STAFF))
                    .andThenAPublished(leaving(OSLO, 1))
                    .whenPublishingA(resumed(Hold.STAFF, true))
                    .expectDispatchedCommands(reserve(OSLO, 2), request(OSLO, 2));
        }

        @Test
        void keepsAKeyThatComesAllTheSameFromWorking() throws Exception {
            bought().andThenAPublished(suspended(Hold.STAFF))
                    .whenPublishingA(provisioned(OSLO, 1))
                    .expectDispatchedCommands(
                            new RevokeKey(IN_OSLO, "came late: another server was asked since"));
        }
    }

    @Test
    void takesEverythingFromWhoeverWasErased() throws Exception {
        delivered()
                .whenPublishingA(new CustomerErased(ANNA, "asked", NOW))
                .expectDispatchedCommands(new RevokeKey(IN_OSLO, "the customer was erased"));
    }
}
