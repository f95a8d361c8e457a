package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.granted;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import java.util.List;
import org.axonframework.test.saga.ContinuedGivenState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key for each group of servers, and none where nothing is granted any more. */
class KeyGroupsTest extends DeliveryWords {

    private static final String NOT_GRANTED = "no longer granted";

    @BeforeEach
    void aServerInEachGroup() {
        known(OSLO, "north", AccessLevel.PAID);
        known(RIGA, "baltic", AccessLevel.PAID);
        healthy(OSLO, RIGA);
    }

    private static PeriodGranted entitled(AccessLevel level, String... groups) {
        var to = new Entitlement(List.of(Protocol.OUTLINE), List.of(groups), level, 3);
        PeriodGranted first = granted(PAYMENT);
        return new PeriodGranted(
                SUBSCRIPTION, ANNA, first.grant(), NOW, NOW, first.endsAt(), GIGABYTE, to, NOW);
    }

    private static PeriodGranted entitled(String... groups) {
        return entitled(AccessLevel.PAID, groups);
    }

    private ContinuedGivenState inBoth() throws Exception {
        return stage.fixture()
                .givenAPublished(entitled("north", "baltic"))
                .andThenAPublished(provisioned(OSLO, 1))
                .andThenAPublished(provisioned(RIGA, 1));
    }

    @Test
    void eachGroupGetsItsKey() {
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(entitled("north", "baltic"))
                .expectDispatchedCommands(
                        reserve(RIGA, 1), request(RIGA, 1), reserve(OSLO, 1), request(OSLO, 1));
    }

    @Test
    void aGroupThatHasItsKeyDoesNotWaitForTheOther() throws Exception {
        inBoth().whenTimeElapses(Patience.UNTIL_CASE).expectNoDispatchedCommands();
    }

    @Test
    void aGroupWithoutAServerWaitsAlone() throws Exception {
        healthy(OSLO);
        stage.fixture()
                .givenAPublished(entitled("north", "baltic"))
                .andThenAPublished(provisioned(OSLO, 1))
                .whenTimeElapses(Patience.UNTIL_ADMITTED)
                .expectDispatchedCommands(new AdmitDelay(SUBSCRIPTION, GRANT));
    }

    @Test
    void aFurtherGroupGetsAKeyBesideTheOneThereIs() throws Exception {
        delivered()
                .whenPublishingA(entitled("north", "baltic"))
                .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
    }

    @Test
    void aGroupThatIsGoneLosesItsKey() throws Exception {
        inBoth().whenPublishingA(entitled("baltic"))
                .expectDispatchedCommands(new RevokeKey(IN_OSLO, NOT_GRANTED));
    }

    @Test
    void anyGroupNeedsOneKeyOnly() throws Exception {
        inBoth().whenPublishingA(entitled())
                .expectDispatchedCommands(new RevokeKey(IN_OSLO, NOT_GRANTED));
    }

    @Test
    void aKeyMovesToAnotherGroupWithoutAGap() throws Exception {
        delivered()
                .whenPublishingA(entitled("baltic"))
                .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
    }

    @Test
    void aKeyThatMovedIsTheOnlyOne() throws Exception {
        delivered()
                .andThenAPublished(entitled("baltic"))
                .whenPublishingA(provisioned(RIGA, 1))
                .expectDispatchedCommands(new RevokeKey(IN_OSLO, REPLACED));
    }

    @Test
    void aKeyLeavesAServerThatIsAboveItsLevel() throws Exception {
        known(OSLO, "north", AccessLevel.VIP);
        delivered()
                .whenPublishingA(entitled(AccessLevel.ALL))
                .expectDispatchedCommands(reserve(RIGA, 1), request(RIGA, 1));
    }

    @Test
    void aKeyOnItsWayToALostGroupIsNotWaitedFor() throws Exception {
        stage.fixture()
                .givenAPublished(entitled("north"))
                .whenPublishingA(entitled("baltic"))
                .expectDispatchedCommands(
                        new RevokeKey(IN_OSLO, NOT_GRANTED), reserve(RIGA, 1), request(RIGA, 1));
    }
}
