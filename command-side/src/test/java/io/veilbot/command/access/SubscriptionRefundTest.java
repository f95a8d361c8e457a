package io.veilbot.command.access;

import static io.veilbot.command.Decisions.NOW;
import static io.veilbot.command.Samples.ANNA;
import static io.veilbot.command.Samples.GIGABYTE;
import static io.veilbot.command.Samples.THIRTY_DAYS;

import io.veilbot.api.Refusal;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a refund takes back. */
class SubscriptionRefundTest extends SubscriptionWords {

    private static final Share THIRD = new Share(1, 3);

    private static RevokeGrant revoke(Grant grant, Share share) {
        return new RevokeGrant(ID, grant.id(), share, WHY);
    }

    @Test
    void takesItsShareOfTimeAndTraffic() {
        subscription
                .given(opened(), granted(FIRST, NOW, GIGABYTE))
                .when(revoke(FIRST, HALF))
                .then(
                        revoked(
                                FIRST,
                                HALF,
                                NOW.plus(Duration.ofDays(15)),
                                Allowance.ofBytes(500_000_000)));
    }

    @Test
    void countsSharesFromTheBeginning() {
        var half = revoked(FIRST, HALF, NOW.plus(Duration.ofDays(15)), GIGABYTE);
        subscription
                .given(opened(), granted(FIRST, NOW, GIGABYTE), half)
                .when(revoke(FIRST, THIRD))
                .quiet();
        subscription
                .given(opened(), granted(FIRST, NOW, GIGABYTE), half)
                .when(revoke(FIRST, new Share(50, 100)))
                .quiet();
        subscription
                .given(opened(), granted(FIRST, NOW, GIGABYTE), half)
                .when(revoke(FIRST, Share.ALL))
                .then(revoked(FIRST, Share.ALL, NOW, Allowance.ofBytes(0), STANDARD));
    }

    @Test
    void movesWhatWasGrantedAfterIt() {
        subscription
                .given(
                        opened(),
                        granted(FIRST, NOW.minus(DAY), GIGABYTE),
                        granted(SECOND, NOW, IN_A_MONTH.minus(DAY), gigabytes(2)))
                .when(revoke(FIRST, Share.ALL))
                .then(revoked(FIRST, Share.ALL, IN_A_MONTH, GIGABYTE));
    }

    @Test
    void leavesNoLimitUntilAllOfItIsTaken() {
        var unlimited = grant("payment-3", THIRTY_DAYS, Allowance.UNLIMITED);
        subscription
                .given(opened(), granted(unlimited, NOW, Allowance.UNLIMITED))
                .when(revoke(unlimited, HALF))
                .then(revoked(unlimited, HALF, NOW.plus(Duration.ofDays(15)), Allowance.UNLIMITED));
    }

    @Test
    void doesNotLetTheGrantBeMadeAgain() {
        subscription
                .given(
                        opened(),
                        granted(FIRST, NOW, GIGABYTE),
                        revoked(FIRST, Share.ALL, NOW, Allowance.ofBytes(0), STANDARD))
                .when(new GrantPeriod(ID, ANNA, FIRST, NOW))
                .quiet();
    }

    @Test
    void refusesWhatWasNeverGranted() {
        subscription.given().when(revoke(FIRST, HALF)).refused(Refusal.UNKNOWN);
        subscription
                .given(opened(), granted(FIRST, NOW, GIGABYTE))
                .when(revoke(SECOND, HALF))
                .refused(Refusal.UNKNOWN);
    }
}
