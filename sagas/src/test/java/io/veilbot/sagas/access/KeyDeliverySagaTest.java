package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.granted;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class KeyDeliverySagaTest extends DeliveryWords {

    @Nested
    class APurchase {

        @Test
        void asksTheBestServerForAKey() {
            healthy(OSLO, RIGA);
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(granted(PAYMENT))
                    .expectActiveSagas(1)
                    .expectDispatchedCommands(reserve(OSLO, 1), request(OSLO, 1))
                    .expectScheduledDeadlineWithName(
                            Patience.UNTIL_ADMITTED, KeyDeliverySaga.ADMIT_DELAY)
                    .expectScheduledDeadlineWithName(Patience.PER_SERVER, KeyDeliverySaga.TRY_NEXT)
                    .expectScheduledDeadlineWithName(Patience.UNTIL_CASE, KeyDeliverySaga.STALLED);
        }

        @Test
        void goesToTheNextServerWhenTheBestIsFull() {
            healthy(OSLO, RIGA);
            full(OSLO);
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(granted(PAYMENT))
                    .expectDispatchedCommands(reserve(OSLO, 1), reserve(RIGA, 1), request(RIGA, 1));
        }

        @Test
        void asksAServerThatIsDownWhenThereIsNoOther() {
            candidates = List.of(candidate(OSLO, false));
            stage.fixture()
                    .givenNoPriorActivity()
                    .whenPublishingA(granted(PAYMENT))
                    .expectDispatchedCommands(reserve(OSLO, 1), request(OSLO, 1));
        }

        @Test
        void isDeliveredByTheKey() {
            healthy(OSLO, RIGA);
            bought().whenPublishingA(provisioned(OSLO, 1))
                    .expectNoDispatchedCommands()
                    .expectNoScheduledDeadlines();
        }

        @Test
        void isQuietForEverOnceDelivered() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenAPublished(provisioned(OSLO, 1))
                    .whenTimeElapses(Duration.ofDays(1))
                    .expectNoDispatchedCommands();
        }
    }

    @Nested
    class ARenewal {

        @Test
        void keepsTheLiveKey() throws Exception {
            healthy(OSLO);
            bought().andThenAPublished(provisioned(OSLO, 1))
                    .whenPublishingA(granted(new PaymentId("payment-2")))
                    .expectActiveSagas(1)
                    .expectNoDispatchedCommands()
                    .expectNoScheduledDeadlines();
        }

        @Test
        void keepsTheKeyOnItsWay() {
            healthy(OSLO);
            bought().whenPublishingA(granted(new PaymentId("payment-2")))
                    .expectNoDispatchedCommands();
        }

        @Test
        void asksForANewKeyWhenTheOldWasRevoked() throws Exception {
            healthy(OSLO);
            bought().andThenAPublished(provisioned(OSLO, 1))
                    .andThenAPublished(leaving(OSLO, 1))
                    .andThenAPublished(revoked(OSLO, 1))
                    .whenPublishingA(granted(PAYMENT))
                    .expectDispatchedCommands(reserve(OSLO, 2), request(OSLO, 2));
        }
    }

    @Nested
    class AKeyTooMany {

        @Test
        void isRevokedWhenItComesLate() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Patience.PER_SERVER)
                    .andThenAPublished(provisioned(RIGA, 1))
                    .whenPublishingA(provisioned(OSLO, 1))
                    .expectDispatchedCommands(
                            new RevokeKey(IN_OSLO, "came late: another server was asked since"));
        }

        @Test
        void isNotTheLiveKeyToldAgain() throws Exception {
            healthy(OSLO);
            bought().andThenAPublished(provisioned(OSLO, 1))
                    .whenPublishingA(provisioned(OSLO, 1))
                    .expectNoDispatchedCommands();
        }

        @Test
        void givesItsRoomBackOnceItIsGone() throws Exception {
            healthy(OSLO, RIGA);
            bought().andThenTimeElapses(Patience.PER_SERVER)
                    .andThenAPublished(leaving(OSLO, 1))
                    .whenPublishingA(revoked(OSLO, 1))
                    .expectDispatchedCommands(new ReleaseSlot(OSLO, IN_OSLO));
        }
    }

    @Test
    void seeksAnotherServerWhenThePendingKeyIsRevokedByStaff() {
        healthy(OSLO, RIGA);
        bought().whenPublishingA(leaving(OSLO, 1))
                .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
    }

    @Test
    void isReadBackAsItWasStored() throws Exception {
        healthy(OSLO, RIGA);
        bought().whenTimeElapses(Patience.PER_SERVER).expectActiveSagas(1);
        var stored = stage.stored();
        assertThat(stored.jsonAgain()).isEqualTo(stored.json());
        assertThat(stored.json()).contains(IN_RIGA.value(), OSLO.value(), GRANT.value());
        assertThat(stored.after())
                .usingRecursiveComparison()
                .ignoringFields("commands", "queries", "deadlines")
                .isEqualTo(stored.before());
    }
}
