package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;

import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import java.time.Duration;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is done while the key does not come. */
class KeyDeliveryDelayTest extends DeliveryWords {

    @Nested
    class ADelay {

        @Test
        void isAdmittedAfterTwentySeconds() {
            healthy(OSLO);
            bought().whenTimeElapses(Duration.ofSeconds(20))
                    .expectDispatchedCommands(new AdmitDelay(SUBSCRIPTION, GRANT));
        }

        @Test
        void movesToAnotherServerAfterTwoMinutes() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Duration.ofSeconds(119))
                    .whenTimeElapses(Duration.ofSeconds(1))
                    .expectDispatchedCommands(
                            reserve(RIGA, 1), new RevokeKey(IN_OSLO, LATE), request(RIGA, 1));
        }

        @Test
        void keepsWaitingWhereThereIsNoOtherServer() throws Exception {
            healthy(OSLO);
            bought().andThenTimeElapses(Duration.ofSeconds(20))
                    .whenTimeElapses(Duration.ofMinutes(29))
                    .expectNoDispatchedCommands();
        }

        @Test
        void doesNotLeaveForAServerThatIsDown() throws Exception {
            candidates = List.of(candidate(OSLO, false), candidate(RIGA, false));
            bought().andThenTimeElapses(Duration.ofSeconds(20))
                    .whenTimeElapses(Duration.ofMinutes(20))
                    .expectNoDispatchedCommands();
        }

        @Test
        void keepsTheSlowServerWhenTheOthersAreFull() throws Exception {
            healthy(OSLO, RIGA);
            full(RIGA);
            bought().andThenTimeElapses(Duration.ofSeconds(20))
                    .whenTimeElapses(Patience.PER_SERVER)
                    .expectDispatchedCommands(reserve(RIGA, 1));
        }

        @Test
        void endsWhenTheOnlyServerComesBackAfterHours() throws Exception {
            healthy(OSLO);
            bought().andThenTimeElapses(Duration.ofHours(6))
                    .whenPublishingA(provisioned(OSLO, 1))
                    .expectNoDispatchedCommands()
                    .expectNoScheduledDeadlines();
        }

        @Test
        void asksEveryServerAgainInTheNextRound() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Patience.PER_SERVER)
                    .andThenTimeElapses(Patience.PER_SERVER)
                    .whenTimeElapses(Patience.BETWEEN_ROUNDS)
                    .expectDispatchedCommands(
                            reserve(OSLO, 2), new RevokeKey(IN_RIGA, LATE), request(OSLO, 2));
        }

        @Test
        void waitsTwiceAsLongForEachServerInTheNextRound() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Patience.PER_SERVER)
                    .andThenTimeElapses(Patience.PER_SERVER)
                    .whenTimeElapses(Patience.BETWEEN_ROUNDS)
                    .expectScheduledDeadlineWithName(
                            Duration.ofMinutes(4), KeyDeliverySaga.TRY_NEXT);
        }

        @Test
        void becomesACaseAfterHalfAnHour() throws Exception {
            healthy(OSLO);
            bought().andThenTimeElapses(Duration.ofMinutes(29))
                    .whenTimeElapses(Duration.ofMinutes(1))
                    .expectDispatchedCommands(stalled());
        }

        @Test
        void becomesOneCaseOnly() throws Exception {
            healthy(OSLO);
            bought().andThenTimeElapses(Duration.ofMinutes(30))
                    .whenTimeElapses(Duration.ofHours(5))
                    .expectNoDispatchedCommands();
        }
    }

    @Nested
    class ARefusalOfThePanel {

        @Test
        void movesToAnotherServerAtOnce() {
            healthy(OSLO, RIGA);
            bought().whenPublishingA(abandoned(OSLO, 1))
                    .expectDispatchedCommands(
                            new RevokeKey(IN_OSLO, "refused by its panel"),
                            reserve(RIGA, 1),
                            request(RIGA, 1));
        }

        @Test
        void asksTheOnlyServerAgainForANewKeyInTheNextRound() throws Exception {
            healthy(OSLO);
            bought().andThenAPublished(abandoned(OSLO, 1))
                    .andThenTimeElapses(Duration.ofSeconds(20))
                    .whenTimeElapses(Patience.BETWEEN_ROUNDS)
                    .expectDispatchedCommands(reserve(OSLO, 2), request(OSLO, 2));
        }

        @Test
        void changesNothingForAKeyAlreadyLeft() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Patience.PER_SERVER)
                    .whenPublishingA(abandoned(OSLO, 1))
                    .expectNoDispatchedCommands();
        }
    }

    @Nested
    class NoServerAtAll {

        @Test
        void isLookedForAgainEveryTwoMinutes() throws Exception {
            ContinuedGivenState waiting = bought().andThenTimeElapses(Duration.ofSeconds(20));
            healthy(RIGA);
            waiting.whenTimeElapses(Patience.WITHOUT_SERVERS)
                    .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
        }

        @Test
        void isAdmittedAndBecomesACase() {
            bought().whenTimeElapses(Duration.ofMinutes(31))
                    .expectDispatchedCommands(new AdmitDelay(SUBSCRIPTION, GRANT), stalled());
        }
    }
}
