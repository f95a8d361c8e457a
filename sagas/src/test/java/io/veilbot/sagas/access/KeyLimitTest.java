package io.veilbot.sagas.access;

import static io.veilbot.sagas.SagaSamples.ANNA;
import static io.veilbot.sagas.SagaSamples.GIGABYTE;
import static io.veilbot.sagas.SagaSamples.NOW;
import static io.veilbot.sagas.SagaSamples.OUTLINE;
import static io.veilbot.sagas.SagaSamples.PAYMENT;
import static io.veilbot.sagas.SagaSamples.SUBSCRIPTION;
import static io.veilbot.sagas.SagaSamples.granted;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.VpnKeyCommand.LimitDevices;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.sales.PaymentId;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much a key may carry follows what its subscription may. */
class KeyLimitTest extends DeliveryWords {

    private static final Allowance TWO_GIGABYTES = GIGABYTE.plus(GIGABYTE);
    private static final EndWaived VIP = new EndWaived(SUBSCRIPTION, ANNA, OUTLINE, "", NOW);

    @BeforeEach
    void oneServer() {
        healthy(OSLO);
    }

    private static PeriodGranted renewed() {
        PeriodGranted first = granted(new PaymentId("payment-2"));
        return new PeriodGranted(
                SUBSCRIPTION,
                ANNA,
                first.grant(),
                NOW,
                NOW,
                first.endsAt(),
                TWO_GIGABYTES,
                OUTLINE,
                NOW);
    }

    private static AllowanceOverridden overridden(Allowance limit) {
        return new AllowanceOverridden(SUBSCRIPTION, ANNA, limit, "", NOW);
    }

    private static OverrideLifted lifted(Overriding what) {
        var end = granted(PAYMENT).endsAt();
        return new OverrideLifted(SUBSCRIPTION, ANNA, what, end, GIGABYTE, OUTLINE, "", NOW);
    }

    @Test
    void growsWithARenewal() throws Exception {
        delivered()
                .whenPublishingA(renewed())
                .expectDispatchedCommands(new LimitKey(IN_OSLO, TWO_GIGABYTES));
    }

    @Test
    void growsOnceTheKeyIsThereWhenItWasRenewedOnItsWay() throws Exception {
        bought().andThenAPublished(renewed())
                .whenPublishingA(provisioned(OSLO, 1))
                .expectDispatchedCommands(new LimitKey(IN_OSLO, TWO_GIGABYTES));
    }

    @Test
    void servesAsManyDevicesAsThePlanBoughtLast() throws Exception {
        var forFive =
                new Entitlement(
                        OUTLINE.protocols(), OUTLINE.serverGroups(), OUTLINE.accessLevel(), 5);
        var first = granted(new PaymentId("payment-2"));
        var renewed =
                new PeriodGranted(
                        SUBSCRIPTION,
                        ANNA,
                        first.grant(),
                        NOW,
                        NOW,
                        first.endsAt(),
                        GIGABYTE,
                        forFive,
                        NOW);

        delivered().whenPublishingA(renewed).expectDispatchedCommands(new LimitDevices(IN_OSLO, 5));
        delivered()
                .andThenAPublished(renewed)
                .whenPublishingA(renewed)
                .expectNoDispatchedCommands();
    }

    @Test
    void shrinksWithARefund() throws Exception {
        var half = Allowance.ofBytes(GIGABYTE.bytes() / 2);
        var refunded =
                new GrantRevoked(
                        SUBSCRIPTION,
                        ANNA,
                        GRANT,
                        new Share(1, 2),
                        "",
                        NOW.plus(Duration.ofDays(15)),
                        half,
                        OUTLINE,
                        NOW);
        delivered().whenPublishingA(refunded).expectDispatchedCommands(new LimitKey(IN_OSLO, half));
    }

    @Test
    void isWhatStaffSetUntilTheyLiftIt() throws Exception {
        delivered()
                .andThenAPublished(overridden(TWO_GIGABYTES))
                .whenPublishingA(lifted(Overriding.ALLOWANCE))
                .expectDispatchedCommands(new LimitKey(IN_OSLO, GIGABYTE));
    }

    @Test
    void isWhatStaffSetWhateverIsRenewed() throws Exception {
        delivered()
                .andThenAPublished(overridden(TWO_GIGABYTES))
                .whenPublishingA(renewed())
                .expectNoDispatchedCommands();
    }

    @Test
    void beginsWhenThePartWithoutOneIsOver() throws Exception {
        delivered()
                .whenPublishingA(new LimitBegun(SUBSCRIPTION, ANNA, TWO_GIGABYTES, NOW))
                .expectDispatchedCommands(new LimitKey(IN_OSLO, TWO_GIGABYTES));
    }

    @Test
    void isNoneForVip() throws Exception {
        delivered()
                .whenPublishingA(VIP)
                .expectDispatchedCommands(new LimitKey(IN_OSLO, Allowance.UNLIMITED));
    }

    @Test
    void isTheOldOneAfterVip() throws Exception {
        delivered()
                .andThenAPublished(VIP)
                .whenPublishingA(lifted(Overriding.VIP))
                .expectDispatchedCommands(new LimitKey(IN_OSLO, GIGABYTE));
    }

    @Test
    void beginsWithNoneForVipWhoNeverBought() {
        var request =
                new RequestKey(
                        IN_OSLO,
                        SUBSCRIPTION,
                        ANNA,
                        OSLO,
                        Protocol.OUTLINE,
                        1,
                        GrantId.ofWaiver(SUBSCRIPTION),
                        Allowance.UNLIMITED,
                        3);
        stage.fixture()
                .givenNoPriorActivity()
                .whenPublishingA(VIP)
                .expectActiveSagas(1)
                .expectDispatchedCommands(reserve(OSLO, 1), request);
    }

    @Test
    void isNothingVipIsKeptWaitingFor() throws Exception {
        stage.fixture()
                .givenAPublished(VIP)
                .whenTimeElapses(Patience.UNTIL_ADMITTED)
                .expectNoDispatchedCommands();
    }
}
