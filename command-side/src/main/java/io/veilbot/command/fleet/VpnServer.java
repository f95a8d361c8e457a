package io.veilbot.command.fleet;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerCommand.DrainServer;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.api.fleet.VpnServerCommand.ReleaseSlot;
import io.veilbot.api.fleet.VpnServerCommand.ReopenServer;
import io.veilbot.api.fleet.VpnServerCommand.ReserveSlot;
import io.veilbot.api.fleet.VpnServerCommand.RetireServer;
import io.veilbot.api.fleet.VpnServerCommand.ReviseServer;
import io.veilbot.api.fleet.VpnServerEvent;
import io.veilbot.api.fleet.VpnServerEvent.RemovalAllowed;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerDraining;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import io.veilbot.api.fleet.VpnServerEvent.ServerReopened;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.fleet.VpnServerEvent.SlotReleased;
import io.veilbot.api.fleet.VpnServerEvent.SlotReserved;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A place for keys, with room for so many and no more. Its stream grows with every key that comes
 * and goes, so what it knows is kept as a snapshot: whoever changes a field raises the revision.
 */
@Aggregate(
        type = "server",
        snapshotTriggerDefinition = "snapshotTrigger",
        snapshotFilter = "snapshotsOfToday")
@StoredAs(value = "fleet.server-snapshot", revision = 3)
class VpnServer {

    @AggregateIdentifier private @Nullable ServerId id;
    private @Nullable Description description;
    private Set<KeyId> keys = new HashSet<>();
    private boolean down;
    private Service service = Service.OPEN;
    private Mending mending = Mending.NONE;

    private enum Service {
        OPEN,
        DRAINING,
        RETIRED
    }

    private record Description(ServerProfile profile, PanelAccess panel) {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnlistServer command, Clock clock) {
        var wanted = new Description(command.profile(), command.panel());
        if (description == null) {
            apply(
                    new ServerEnlisted(
                            command.server(), command.profile(), command.panel(), clock.instant()));
        } else if (!description.equals(wanted)) {
            throw new RefusedException(Refusal.ALREADY_DECIDED);
        }
    }

    /** A capacity below what is used keeps every key and refuses new ones. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseServer command, Clock clock) {
        Description known = enlisted();
        PanelAccess panel = command.panel().orElse(known.panel());
        if (!known.equals(new Description(command.profile(), panel))) {
            mustNotBeRetired();
            apply(new ServerRevised(command.server(), command.profile(), panel, clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReserveSlot command, Clock clock) {
        int capacity = enlisted().profile().capacity();
        if (keys.contains(command.key())) {
            return;
        }
        mustTakeKeys();
        mustHaveRoom(capacity);
        apply(new SlotReserved(command.server(), command.key(), keys.size() + 1, clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReleaseSlot command, Clock clock) {
        mustBeEnlisted();
        if (keys.contains(command.key())) {
            apply(
                    new SlotReleased(
                            command.server(), command.key(), keys.size() - 1, clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordHealth command, Clock clock) {
        mustBeEnlisted();
        if (command.healthy() != down) {
            return;
        }
        mustNotBeRetired();
        if (command.healthy()) {
            apply(new ServerCameBack(command.server(), clock.instant()));
        } else {
            apply(new ServerWentDown(command.server(), command.reason(), clock.instant()));
        }
    }

    /** Whoever has a key there keeps it until it is moved. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DrainServer command, Clock clock) {
        mustBeEnlisted();
        mustNotBeRetired();
        if (service == Service.OPEN) {
            apply(new ServerDraining(command.server(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReopenServer command, Clock clock) {
        mustBeEnlisted();
        mustNotBeRetired();
        if (service == Service.DRAINING) {
            apply(new ServerReopened(command.server(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetireServer command, Clock clock) {
        mustBeEnlisted();
        mustBeEmpty();
        if (service != Service.RETIRED) {
            apply(new ServerRetired(command.server(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordReconciliation command, Clock clock) {
        mustBeEnlisted();
        mending.after(command, clock.instant()).ifPresent(fact -> apply(fact));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AllowRemoval command, Clock clock) {
        mustBeEnlisted();
        mustNotBeRetired();
        mending.after(command, clock.instant()).ifPresent(fact -> apply(fact));
    }

    private void mustBeEnlisted() {
        if (id == null) {
            throw new RefusedException(Refusal.SERVER_NOT_AVAILABLE);
        }
    }

    private Description enlisted() {
        if (description == null) {
            throw new RefusedException(Refusal.SERVER_NOT_AVAILABLE);
        }
        return description;
    }

    private void mustTakeKeys() {
        if (service != Service.OPEN) {
            throw new RefusedException(Refusal.SERVER_NOT_AVAILABLE);
        }
    }

    private void mustNotBeRetired() {
        if (service == Service.RETIRED) {
            throw new RefusedException(Refusal.SERVER_NOT_AVAILABLE);
        }
    }

    private void mustBeEmpty() {
        if (!keys.isEmpty()) {
            throw new RefusedException(Refusal.SERVER_IN_USE);
        }
    }

    private void mustHaveRoom(int capacity) {
        if (keys.size() >= capacity) {
            throw new RefusedException(Refusal.SERVER_FULL);
        }
    }

    @EventSourcingHandler
    void on(VpnServerEvent event) {
        switch (event) {
            case ServerEnlisted enlisted -> {
                id = enlisted.server();
                description = new Description(enlisted.profile(), enlisted.panel());
            }
            case ServerRevised revised ->
                    description = new Description(revised.profile(), revised.panel());
            case SlotReserved reserved -> keys.add(reserved.key());
            case SlotReleased released -> keys.remove(released.key());
            case ServerWentDown _ -> down = true;
            case ServerCameBack _ -> down = false;
            case ServerDraining _ -> service = Service.DRAINING;
            case ServerReopened _ -> service = Service.OPEN;
            case ServerRetired _ -> service = Service.RETIRED;
            case ServerReconciled reconciled -> mending = mending.on(reconciled);
            case RemovalAllowed allowed -> mending = mending.on(allowed);
        }
    }
}
