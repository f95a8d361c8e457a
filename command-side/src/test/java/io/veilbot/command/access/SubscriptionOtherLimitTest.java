package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.OUTLINE;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.command.Decisions.Given;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was said of a limit is forgotten with it, and said again when the same limit is back. */
class SubscriptionOtherLimitTest extends SubscriptionWords {

    private static final long MUCH = 850_000_000;
    private static final Instant EARLIER = NOW.minus(Duration.ofHours(9));
    private static final Share ALL_OF_IT = new Share(1, 1);

    private Given<Subscription> bought(Object... since) {
        var all = new Object[since.length + 2];
        all[0] = opened();
        all[1] = granted(FIRST, NOW, GIGABYTE);
        System.arraycopy(since, 0, all, 2, since.length);
        return subscription.given(all);
    }

    @Test
    void afterAGrantThatWasTakenBack() {
        bought(
                        flowed(MUCH, MUCH, EARLIER),
                        warned(85, MUCH, GIGABYTE),
                        granted(SECOND, NOW, IN_A_MONTH, gigabytes(2)))
                .when(new RevokeGrant(ID, SECOND.id(), ALL_OF_IT, WHY))
                .then(revoked(SECOND, ALL_OF_IT, IN_A_MONTH, GIGABYTE), warned(85, MUCH, GIGABYTE));
    }

    @Test
    void afterAPartThatStaffMadeUpFor() {
        Allowance half = Allowance.ofBytes(GIGABYTE.bytes() / 2);
        Instant halfTime = NOW.plus(MONTH.dividedBy(2));
        bought(
                        flowed(MUCH, MUCH, EARLIER),
                        warned(85, MUCH, GIGABYTE),
                        revoked(FIRST, HALF, halfTime, half))
                .when(new OverrideAllowance(ID, GIGABYTE, WHY))
                .then(limitSetTo(GIGABYTE), warned(85, MUCH, GIGABYTE));
    }

    @Test
    void afterATimeWithoutAnyLimit() {
        bought(flowed(MUCH, MUCH, EARLIER), warned(85, MUCH, GIGABYTE), waived())
                .when(new LiftOverride(ID, Overriding.VIP, WHY))
                .then(lifted(Overriding.VIP, OUTLINE), warned(85, MUCH, GIGABYTE));
    }

    @Test
    void afterALimitByHandThatCameTwice() {
        long more = 1_700_000_000;
        bought(
                        limitSetTo(gigabytes(2)),
                        flowed(more, more, EARLIER),
                        warned(85, more, gigabytes(2)),
                        lifted(Overriding.ALLOWANCE, OUTLINE))
                .when(new OverrideAllowance(ID, gigabytes(2), WHY))
                .then(limitSetTo(gigabytes(2)), warned(85, more, gigabytes(2)));
    }

    @Test
    void whatWasNeverSaidIsSaidOfTheSameFigure() {
        bought(flowed(MUCH, MUCH, EARLIER))
                .when(new RecordUsage(ID, MUCH))
                .then(warned(85, MUCH, GIGABYTE));
    }
}
