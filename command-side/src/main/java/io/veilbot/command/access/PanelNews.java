package io.veilbot.command.access;

import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.KeyOutcome.Done;
import io.veilbot.api.access.KeyOutcome.Later;
import io.veilbot.api.access.KeyOutcome.Refused;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import java.time.Instant;
import java.util.Optional;

/** What a panel's answer means for the key that was wished for. */
record PanelNews(KeyRequested wish, Instant now) {

    /**
     * The fact that follows; empty if it is known already or no longer matters.
     *
     * @param undecided whether the panel has neither given nor refused the key
     * @param mayAppear whether a key found on the panel is still wanted; a refusal can be
     *     contradicted by the key itself
     * @param attempts the highest attempt heard of
     */
    Optional<VpnKeyEvent> of(
            KeyOutcome outcome, boolean undecided, boolean mayAppear, int attempts) {
        return switch (outcome) {
            case Done done when mayAppear -> Optional.of(provisioned(done));
            case Later later when undecided && later.attempt() > attempts ->
                    Optional.of(delayed(later));
            case Refused refused when undecided -> Optional.of(abandoned(refused));
            case Done _, Later _, Refused _ -> Optional.empty();
        };
    }

    private KeyProvisioned provisioned(Done done) {
        return new KeyProvisioned(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                wish.grant(),
                done.accessLink(),
                done.panelKeyId(),
                now);
    }

    private KeyDelayed delayed(Later later) {
        return new KeyDelayed(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                later.kind(),
                later.reason(),
                later.attempt(),
                later.nextTry(),
                now);
    }

    private KeyAbandoned abandoned(Refused refused) {
        return new KeyAbandoned(
                wish.key(),
                wish.subscription(),
                wish.customer(),
                wish.server(),
                refused.reason(),
                now);
    }
}
