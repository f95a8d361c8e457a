package io.veilbot.web.pages;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant.Source;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Share;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A subscription as staff see it: how its end came about, and what can be done about it.
 *
 * @param limit of traffic that staff set; empty while the sum of the grants counts
 * @param renewal in force; empty if it does not renew by itself
 * @param now for what is over and what is not
 */
public record SubscriptionCard(
        SubscriptionView view,
        List<GrantView> grants,
        Optional<Allowance> limit,
        Optional<RenewalView> renewal,
        Instant now) {

    /** What there is to say about its state. */
    public enum State {
        ACTIVE,
        PAUSED,
        HELD,
        ENDED
    }

    public State state() {
        if (view.holds().contains(Hold.PAUSE)) {
            return State.PAUSED;
        }
        if (!view.validAt(now)) {
            return State.ENDED;
        }
        return view.holds().isEmpty() ? State.ACTIVE : State.HELD;
    }

    /** Holds that staff can let go of; traffic is let go of by adding some. */
    public List<Hold> loosenable() {
        return view.holds().stream().filter(hold -> hold != Hold.TRAFFIC).sorted().toList();
    }

    /** What money bought goes with the money, and only so. */
    public static boolean isRevocable(GrantView grant) {
        Source source = grant.grant().source();
        boolean paid = source == Source.PAYMENT || source == Source.GIFT;
        return !paid && Share.ALL.isLargerThan(grant.taken());
    }
}
