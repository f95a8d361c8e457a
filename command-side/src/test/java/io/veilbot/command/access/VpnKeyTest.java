package io.veilbot.command.access;

import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.Command;
import io.veilbot.api.Refusal;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome.Refused;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the wish for a key to its removal. */
class VpnKeyTest extends VpnKeyWords {

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
