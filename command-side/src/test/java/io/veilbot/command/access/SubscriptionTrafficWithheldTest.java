package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;

import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.command.Decisions.Given;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Traffic where nobody is to be warned: after the end, after the cut-off, without a limit. */
class SubscriptionTrafficWithheldTest extends SubscriptionWords {

    private static final long ALL = GIGABYTE.bytes();
    private static final Instant YESTERDAY = NOW.minus(DAY);

    private Given<Subscription> boughtAt(Instant start, Object... since) {
        var all = new Object[since.length + 2];
        all[0] = openedAt(start);
        all[1] = granted(FIRST, start, GIGABYTE);
        System.arraycopy(since, 0, all, 2, since.length);
        return subscription.given(all);
    }

    private static SubscriptionSuspended cutOff() {
        return new SubscriptionSuspended(ID, ANNA, Hold.TRAFFIC, "the allowance is used up", NOW);
    }

    @Test
    void isWrittenDownAfterTheEndAndNothingIsSaidOfIt() {
        boughtAt(NOW.minus(MONTH)).when(new RecordUsage(ID, ALL)).then(flowed(ALL, ALL, NOW));
    }

    @Test
    void cutsNothingOffAfterTheEnd() {
        boughtAt(NOW.minus(MONTH), flowed(ALL, ALL, YESTERDAY), exhausted(ALL, GIGABYTE, YESTERDAY))
                .when(new EndGrace(ID))
                .quiet();
    }

    @Test
    void isNotSaidToBeUsedUpOnceItIsCutOff() {
        boughtAt(NOW, flowed(ALL, ALL, YESTERDAY), cutOff())
                .when(new RecordUsage(ID, 2 * ALL))
                .then(flowed(2 * ALL, 2 * ALL, NOW));
    }

    @Test
    void isNotCountedFromTheMomentTheLimitWent() {
        boughtAt(NOW, flowed(7, 7, YESTERDAY), waived())
                .when(new RecordUsage(ID, ALL))
                .then(flowed(ALL, 7, NOW));
    }
}
