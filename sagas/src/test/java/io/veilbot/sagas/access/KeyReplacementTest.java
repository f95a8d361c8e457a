package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.sales.CaseCommand.OpenCase;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The new key first, and only then the old one goes. */
class KeyReplacementTest extends DeliveryWords {

    private static final String EMPTIED = "its server is being emptied";
    private static final ServerId KYIV = new ServerId("server-kyiv");

    @BeforeEach
    void twoServers() {
        healthy(OSLO, RIGA);
    }

    private static KeyReplacementRequested wished(String country) {
        return new KeyReplacementRequested(
                SUBSCRIPTION,
                ANNA,
                1,
                Optional.of(country).filter(code -> !code.isEmpty()),
                Optional.of(Protocol.OUTLINE),
                "",
                NOW);
    }

    private static ServerDraining draining(ServerId server) {
        return new ServerDraining(server, "rent ends", NOW);
    }

    @Nested
    class AWish {

        @Test
        void asksAnotherServerAndLeavesTheOldKeyAlone() throws Exception {
            delivered()
                    .whenPublishingA(wished("LV"))
                    .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
            assertThat(wishes)
                    .last()
                    .isEqualTo(
                            new PlacementFor(
                                    OUTLINE,
                                    Optional.empty(),
                                    Optional.of("LV"),
                                    Optional.of(Protocol.OUTLINE)));
        }

        @Test
        void takesTheOldKeyAwayWhenTheNewOneWorks() throws Exception {
            delivered()
                    .andThenAPublished(wished("LV"))
                    .whenPublishingA(provisioned(RIGA, 1))
                    .expectDispatchedCommands(new RevokeKey(IN_OSLO, REPLACED))
                    .expectNoScheduledDeadlines();
        }

        @Test
        void staysOnTheServerWhenThereIsNoOther() throws Exception {
            healthy(OSLO);
            delivered()
                    .whenPublishingA(wished(""))
                    .expectDispatchedCommands(reserve(OSLO, 2), request(OSLO, 2));
        }

        @Test
        void becomesACaseWhenNoNewKeyComesAndNobodyLosesTheOldOne() throws Exception {
            candidates = List.of();
            var stuck =
                    new OpenCase(
                            CaseId.derivedFrom(CaseKind.DELIVERY_STALLED, IN_OSLO.value()),
                            CaseKind.DELIVERY_STALLED,
                            SUBSCRIPTION.value(),
                            "no server gave a key within 30 min",
                            Optional.empty());
            healthy(OSLO);
            var had = delivered();
            healthy();
            had.andThenAPublished(wished("LV"))
                    .whenTimeElapses(Duration.ofHours(1))
                    .expectDispatchedCommands(stuck);
        }

        @Test
        void madeTwiceAsksOnce() throws Exception {
            delivered()
                    .andThenAPublished(wished("LV"))
                    .whenPublishingA(wished("LV"))
                    .expectNoDispatchedCommands();
        }

        @Test
        void changedMeanwhileCountsInsteadOfTheFirst() throws Exception {
            var had = delivered().andThenAPublished(wished("LV"));
            healthy(OSLO, RIGA, KYIV);
            had.whenPublishingA(wished("UA"))
                    .expectDispatchedCommands(
                            reserve(KYIV, 1), new RevokeKey(IN_RIGA, LATE), request(KYIV, 1));
        }
    }

    @Nested
    class ADrainedServer {

        @Test
        void hasItsKeysMovedElsewhere() throws Exception {
            delivered()
                    .whenPublishingA(draining(OSLO))
                    .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
        }

        @Test
        void isLeftForGood() throws Exception {
            delivered()
                    .andThenAPublished(draining(OSLO))
                    .andThenAPublished(provisioned(RIGA, 1))
                    .whenPublishingA(draining(OSLO))
                    .expectNoDispatchedCommands();
        }

        @Test
        void isNobodysBusinessWhoHasNoKeyThere() throws Exception {
            delivered().whenPublishingA(draining(RIGA)).expectNoDispatchedCommands();
        }

        @Test
        void isLeftByAKeyThatIsOnItsWayThere() throws Exception {
            bought().whenPublishingA(draining(OSLO))
                    .expectDispatchedCommands(
                            new RevokeKey(IN_OSLO, EMPTIED), reserve(RIGA, 1), request(RIGA, 1));
        }

        @Test
        void losesTheKeyOfWhoeverMayNotUseIt() throws Exception {
            delivered()
                    .andThenAPublished(
                            new SubscriptionSuspended(SUBSCRIPTION, ANNA, Hold.PAUSE, "", NOW))
                    .whenPublishingA(draining(OSLO))
                    .expectDispatchedCommands(new RevokeKey(IN_OSLO, EMPTIED));
        }
    }
}
