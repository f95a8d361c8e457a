package io.veilbot.command.access;

import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.VpnKeyCommand.LimitDevices;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whether a key is to work, and within what. */
class VpnKeyWorkingTest extends VpnKeyWords {

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
    class Devices {

        private final LimitDevices five = new LimitDevices(KEY, 5);

        @Test
        void areWishedForOncePerNumber() {
            key.given(requested(), provisioned()).when(five).then(serving(5));
            key.given(requested(), provisioned(), serving(5)).when(five).quiet();
            key.given(requested(), provisioned())
                    .when(new LimitDevices(KEY, requested().devices()))
                    .quiet();
        }

        @Test
        void arePointlessOnTheWayOut() {
            key.given(requested(), leaving()).when(five).quiet();
        }

        @Test
        void areRefusedForAKeyThatNobodyAskedFor() {
            key.given().when(five).refused(Refusal.UNKNOWN);
        }
    }
}
