package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.Command;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.KeyOutcome.Done;
import io.veilbot.api.access.KeyOutcome.Later;
import io.veilbot.api.access.KeyOutcome.Refused;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.command.Decisions;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VpnKeyTest {

    private static final SubscriptionId SUBSCRIPTION = SubscriptionId.of(ANNA, 1);
    private static final ServerId OSLO = new ServerId("server-oslo");
    private static final GrantId GRANT = new GrantId("grant-1");
    private static final KeyId KEY = KeyId.of(SUBSCRIPTION, OSLO, 1);
    private static final Instant NEXT = NOW.plusSeconds(30);
    private static final Allowance MORE = Allowance.ofBytes(9_000_000_000L);
    private static final PersonalText LINK = new PersonalText(ANNA, "ss://key");

    private final Decisions<VpnKey> key = new Decisions<>(VpnKey.class);

    private static RequestKey request(KeyId id, int generation) {
        return new RequestKey(
                id, SUBSCRIPTION, ANNA, OSLO, Protocol.OUTLINE, generation, GRANT, GIGABYTE);
    }

    private static KeyRequested requested() {
        return new KeyRequested(
                KEY,
                SUBSCRIPTION,
                ANNA,
                OSLO,
                Protocol.OUTLINE,
                1,
                KEY.panelName(),
                GRANT,
                GIGABYTE,
                NOW);
    }

    private static KeyProvisioned provisioned() {
        return new KeyProvisioned(KEY, SUBSCRIPTION, ANNA, OSLO, GRANT, LINK, "7", NOW);
    }

    private static KeyDelayed delayed(int attempt) {
        return new KeyDelayed(
                KEY, SUBSCRIPTION, ANNA, OSLO, Later.Kind.UNKNOWN, "timeout", attempt, NEXT, NOW);
    }

    private static KeyAbandoned abandoned() {
        return new KeyAbandoned(KEY, SUBSCRIPTION, ANNA, OSLO, "gone", NOW);
    }

    private static KeyRevocationRequested leaving() {
        return new KeyRevocationRequested(
                KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), "moved", NOW);
    }

    private static KeyRevoked revoked() {
        return new KeyRevoked(KEY, SUBSCRIPTION, ANNA, OSLO, NOW);
    }

    private static KeySuspended suspended() {
        return new KeySuspended(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), "paused", NOW);
    }

    private static KeyResumed resumed(Allowance limit) {
        return new KeyResumed(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), limit, NOW);
    }

    private static KeyLimited limited(Allowance limit) {
        return new KeyLimited(KEY, SUBSCRIPTION, ANNA, OSLO, KEY.panelName(), limit, NOW);
    }

    private static RecordKeyOutcome told(KeyOutcome outcome) {
        return new RecordKeyOutcome(KEY, outcome);
    }

    private static Done done() {
        return new Done(LINK, "7");
    }

    private static Later later(int attempt) {
        return new Later(Later.Kind.UNKNOWN, "timeout", attempt, NEXT);
    }

    static Command[] everythingElse() {
        return new Command[] {
            told(done()),
            new RevokeKey(KEY, "moved"),
            new RecordKeyRemoved(KEY),
            new SuspendKey(KEY, "paused"),
            new ResumeKey(KEY),
            new LimitKey(KEY, GIGABYTE)
        };
    }

    @ParameterizedTest
    @MethodSource("everythingElse")
    void refusesWhatWasNeverRequested(Command command) {
        key.given().when(command).refused(Refusal.UNKNOWN);
    }

    @Nested
    class Requesting {

        @Test
        void isWishedForOnce() {
            key.given().when(request(KEY, 1)).then(requested());
            key.given(requested()).when(request(KEY, 1)).quiet();
        }

        @Test
        void refusesAnIdThatDoesNotFollowFromItsParts() {
            key.given().when(request(KEY, 2)).refused(Refusal.UNKNOWN);
        }

        @Test
        void refusesAGenerationBelowOne() {
            var zero = KeyId.of(SUBSCRIPTION, OSLO, 0);
            key.given().when(request(zero, 0)).refused(Refusal.UNKNOWN);
        }
    }

    @Nested
    class HearingFromThePanel {

        @Test
        void isProvisionedOnce() {
            key.given(requested()).when(told(done())).then(provisioned());
            key.given(requested(), provisioned()).when(told(done())).quiet();
        }

        @Test
        void isDelayedOncePerAttempt() {
            key.given(requested()).when(told(later(1))).then(delayed(1));
            key.given(requested(), delayed(1)).when(told(later(1))).quiet();
            key.given(requested(), delayed(1)).when(told(later(2))).then(delayed(2));
            key.given(requested(), delayed(2)).when(told(later(1))).quiet();
        }

        @Test
        void isAbandonedOnce() {
            key.given(requested()).when(told(new Refused("gone"))).then(abandoned());
            key.given(requested(), abandoned()).when(told(new Refused("gone"))).quiet();
        }

        @Test
        void staysProvisionedWhateverComesLate() {
            key.given(requested(), provisioned()).when(told(later(9))).quiet();
            key.given(requested(), provisioned()).when(told(new Refused("gone"))).quiet();
        }

        @Test
        void believesTheKeyMoreThanTheRefusal() {
            key.given(requested(), abandoned()).when(told(done())).then(provisioned());
            key.given(requested(), abandoned()).when(told(later(3))).quiet();
        }

        @Test
        void goesOnBeingRemovedWhateverComesLate() {
            key.given(requested(), leaving()).when(told(done())).quiet();
            key.given(requested(), leaving()).when(told(later(1))).quiet();
            key.given(requested(), leaving()).when(told(new Refused("gone"))).quiet();
            key.given(requested(), leaving(), revoked()).when(told(done())).quiet();
        }
    }

    @Nested
    class Revoking {

        private final RevokeKey revoke = new RevokeKey(KEY, "moved");

        @Test
        void isAskedForAtEveryStage() {
            key.given(requested()).when(revoke).then(leaving());
            key.given(requested(), provisioned()).when(revoke).then(leaving());
            key.given(requested(), abandoned()).when(revoke).then(leaving());
        }

        @Test
        void isAskedForOnce() {
            key.given(requested(), leaving()).when(revoke).quiet();
            key.given(requested(), leaving(), revoked()).when(revoke).quiet();
        }

        @Test
        void doesNotBringARevokedKeyBack() {
            key.given(requested(), leaving(), revoked()).when(request(KEY, 1)).quiet();
        }
    }

    @Nested
    class Suspending {

        private final SuspendKey suspend = new SuspendKey(KEY, "paused");

        @Test
        void isWishedForOnce() {
            key.given(requested(), provisioned()).when(suspend).then(suspended());
            key.given(requested(), provisioned(), suspended()).when(suspend).quiet();
        }

        @Test
        void holdsBeforeTheKeyIsOnItsPanel() {
            key.given(requested()).when(suspend).then(suspended());
            key.given(requested(), suspended(), provisioned()).when(suspend).quiet();
        }

        @Test
        void isPointlessOnTheWayOut() {
            key.given(requested(), leaving()).when(suspend).quiet();
        }
    }

    @Nested
    class Resuming {

        private final ResumeKey resume = new ResumeKey(KEY);

        @Test
        void isWishedForOnce() {
            key.given(requested(), suspended()).when(resume).then(resumed(GIGABYTE));
            key.given(requested(), suspended(), resumed(GIGABYTE)).when(resume).quiet();
            key.given(requested(), provisioned()).when(resume).quiet();
        }

        @Test
        void carriesTheLatestLimit() {
            key.given(requested(), suspended(), limited(MORE)).when(resume).then(resumed(MORE));
        }

        @Test
        void isPointlessOnTheWayOut() {
            key.given(requested(), suspended(), leaving()).when(resume).quiet();
        }
    }

    @Nested
    class Limiting {

        private final LimitKey limit = new LimitKey(KEY, MORE);

        @Test
        void isWishedForOncePerLimit() {
            key.given(requested()).when(limit).then(limited(MORE));
            key.given(requested(), limited(MORE)).when(limit).quiet();
            key.given(requested(), limited(MORE))
                    .when(new LimitKey(KEY, GIGABYTE))
                    .then(limited(GIGABYTE));
        }

        @Test
        void startsWithTheLimitItWasRequestedWith() {
            key.given(requested()).when(new LimitKey(KEY, GIGABYTE)).quiet();
        }

        @Test
        void isPointlessOnTheWayOut() {
            key.given(requested(), leaving()).when(limit).quiet();
        }
    }

    @Nested
    class HearingThatItIsGone {

        private final RecordKeyRemoved removed = new RecordKeyRemoved(KEY);

        @Test
        void endsItOnce() {
            key.given(requested(), leaving()).when(removed).then(revoked());
            key.given(requested(), leaving(), revoked()).when(removed).quiet();
        }

        @Test
        void refusesARemovalThatNobodyAskedFor() {
            key.given(requested(), provisioned()).when(removed).refused(Refusal.UNKNOWN);
        }
    }
}
