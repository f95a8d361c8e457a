package io.veilbot.benchmarks.simulation;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import io.veilbot.api.fleet.ServerQuery.Placement;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.ServerQuery.ServerView;
import io.veilbot.api.fleet.ServerStatus;
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
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The one read model that sagas ask: servers, and where a key may live. */
final class Fleet {

    private static final class Server {
        final ServerId id;
        ServerProfile profile;
        int used;
        boolean healthy = true;
        ServerStatus status = ServerStatus.OPEN;

        Server(ServerId id, ServerProfile profile) {
            this.id = id;
            this.profile = profile;
        }

        boolean takes(PlacementFor wanted) {
            Entitlement entitlement = wanted.entitlement();
            List<String> groups = wanted.group().map(List::of).orElseGet(entitlement::serverGroups);
            return status == ServerStatus.OPEN
                    && used < profile.capacity()
                    && profile.accessLevel().compareTo(entitlement.accessLevel()) <= 0
                    && (groups.isEmpty() || groups.contains(profile.group()));
        }

        ServerView view() {
            return new ServerView(
                    id,
                    profile,
                    Rack.KIND,
                    "",
                    used,
                    status,
                    "",
                    Optional.empty(),
                    healthy,
                    "",
                    Optional.empty(),
                    Instant.EPOCH);
        }
    }

    private final Map<ServerId, Server> servers = new LinkedHashMap<>();

    void on(VpnServerEvent event) {
        if (event instanceof ServerEnlisted(var id, var profile, _, _)) {
            servers.put(id, new Server(id, profile));
            return;
        }
        Server server = Objects.requireNonNull(servers.get(event.server()), "never enlisted");
        switch (event) {
            case ServerEnlisted _ -> {}
            case ServerRevised revised -> server.profile = revised.profile();
            case SlotReserved reserved -> server.used = reserved.used();
            case SlotReleased released -> server.used = released.used();
            case ServerWentDown _ -> server.healthy = false;
            case ServerCameBack _ -> server.healthy = true;
            case ServerDraining _ -> server.status = ServerStatus.DRAINING;
            case ServerReopened _ -> server.status = ServerStatus.OPEN;
            case ServerRetired _ -> server.status = ServerStatus.RETIRED;
            case ServerReconciled _, RemovalAllowed _ -> {}
        }
    }

    <R> Optional<R> find(ServerQuery<R> query) {
        return switch (query) {
            case PlacementFor wanted -> Optional.of(query.answerType().cast(placement(wanted)));
            case FindServer wanted ->
                    Optional.ofNullable(servers.get(wanted.server()))
                            .map(Server::view)
                            .map(query.answerType()::cast);
            default -> throw new IllegalStateException("nobody answers " + query);
        };
    }

    private Placement placement(PlacementFor wanted) {
        Protocol protocol = wanted.entitlement().protocols().getFirst();
        List<Candidate> candidates =
                servers.values().stream()
                        .filter(server -> server.takes(wanted))
                        .sorted(
                                Comparator.comparing((Server server) -> !server.healthy)
                                        .thenComparingInt(server -> server.used))
                        .map(server -> new Candidate(server.id, protocol, server.healthy))
                        .toList();
        return new Placement(candidates);
    }
}
