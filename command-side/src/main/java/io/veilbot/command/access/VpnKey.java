package io.veilbot.command.access;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyCommand.LimitDevices;
import io.veilbot.api.access.VpnKeyCommand.LimitKey;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.access.VpnKeyCommand.ResumeKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyCommand.SuspendKey;
import io.veilbot.api.access.VpnKeyEvent;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyDelayed;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One credential on one server, from the wish for it to its removal. */
@Aggregate(type = "key")
class VpnKey {

    private enum Stage {
        REQUESTED,
        PROVISIONED,
        ABANDONED,
        LEAVING,
        REVOKED
    }

    @AggregateIdentifier private @Nullable KeyId id;
    private @Nullable KeyRequested wish;
    private Stage stage = Stage.REQUESTED;
    private boolean suspended;
    private Allowance limit = Allowance.ofBytes(0);
    private int devices;
    private int attempts;
    private PanelPlace place = PanelPlace.NONE;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RequestKey command, Clock clock) {
        idMustFollowFromItsParts(command);
        if (id != null) {
            return;
        }
        apply(
                new KeyRequested(
                        command.key(),
                        command.subscription(),
                        command.customer(),
                        command.server(),
                        command.protocol(),
                        command.generation(),
                        command.key().panelName(),
                        command.grant(),
                        command.allowance(),
                        command.devices(),
                        clock.instant()));
    }

    /** Once removal was asked for, no news from the panel stops it. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordKeyOutcome command, Clock clock) {
        var news = new PanelNews(wish(), clock.instant());
        boolean undecided = stage == Stage.REQUESTED;
        boolean mayAppear = undecided || stage == Stage.ABANDONED;
        news.of(command.outcome(), undecided, mayAppear, attempts).ifPresent(fact -> apply(fact));
    }

    /** A key that was never there, or is to go, is not restored. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordKeyRestored command, Clock clock) {
        KeyRequested its = wish();
        if (stage == Stage.PROVISIONED) {
            place.after(command, new KeyChange(its, clock.instant()))
                    .ifPresent(fact -> apply(fact));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeKey command, Clock clock) {
        KeyRequested its = wish();
        if (!isOnItsWayOut()) {
            apply(new KeyChange(its, clock.instant()).leaves(command.reason()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordKeyRemoved command, Clock clock) {
        KeyRequested its = wish();
        removalMustHaveBeenAsked();
        if (stage != Stage.REVOKED) {
            apply(new KeyChange(its, clock.instant()).gone());
        }
    }

    /** A wish about the key holds before it is on its panel, too. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SuspendKey command, Clock clock) {
        KeyRequested its = wish();
        if (!suspended && !isOnItsWayOut()) {
            apply(new KeyChange(its, clock.instant()).rests(command.reason()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResumeKey command, Clock clock) {
        KeyRequested its = wish();
        if (suspended && !isOnItsWayOut()) {
            apply(new KeyChange(its, clock.instant()).works(limit));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LimitKey command, Clock clock) {
        KeyRequested its = wish();
        if (!command.limit().equals(limit) && !isOnItsWayOut()) {
            apply(new KeyChange(its, clock.instant()).carries(command.limit()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LimitDevices command, Clock clock) {
        KeyRequested its = wish();
        if (command.devices() != devices && !isOnItsWayOut()) {
            apply(new KeyChange(its, clock.instant()).serves(command.devices()));
        }
    }

    private static void idMustFollowFromItsParts(RequestKey command) {
        var derived = KeyId.of(command.subscription(), command.server(), command.generation());
        if (command.generation() < 1 || !command.key().equals(derived)) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
    }

    private void removalMustHaveBeenAsked() {
        if (!isOnItsWayOut()) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
    }

    private boolean isOnItsWayOut() {
        return stage == Stage.LEAVING || stage == Stage.REVOKED;
    }

    private KeyRequested wish() {
        if (wish == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return wish;
    }

    @EventSourcingHandler
    void on(VpnKeyEvent event) {
        switch (event) {
            case KeyRequested requested -> {
                id = requested.key();
                wish = requested;
                limit = requested.allowance();
                devices = requested.devices();
            }
            case KeyProvisioned there -> {
                stage = Stage.PROVISIONED;
                place = new PanelPlace(there.accessLink().text(), there.panelKeyId());
            }
            case KeyRestored there ->
                    place = new PanelPlace(there.accessLink().text(), there.panelKeyId());
            case KeyDelayed delayed -> attempts = delayed.attempt();
            case KeyAbandoned _ -> stage = Stage.ABANDONED;
            case KeyRevocationRequested _ -> stage = Stage.LEAVING;
            case KeyRevoked _ -> stage = Stage.REVOKED;
            case KeySuspended _ -> suspended = true;
            case KeyResumed _ -> suspended = false;
            case KeyLimited limited -> limit = limited.limit();
            case KeyDevicesLimited limited -> devices = limited.devices();
        }
    }
}
