package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Queries;
import io.veilbot.api.Query;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.Placement;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import io.veilbot.api.fleet.VpnServerEvent;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.fleet.VpnServerEvent.ServerRevised;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.api.fleet.VpnServerEvent.SlotReleased;
import io.veilbot.api.fleet.VpnServerEvent.SlotReserved;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The one read model that sagas ask: where a key may live. */
final class Fleet implements Queries {

    private static final class Server {
        final ServerId id;
        ServerProfile profile;
        int used;
        boolean healthy = true;

        Server(ServerId id, ServerProfile profile) {
            this.id = id;
            this.profile = profile;
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
        }
    }

    @Override
    public <R> R ask(Query<R> query) {
        return find(query).orElseThrow(() -> new NoSuchElementException(query.toString()));
    }

    @Override
    public <R> Optional<R> find(Query<R> query) {
        if (query instanceof PlacementFor wanted) {
            return Optional.of(query.answerType().cast(placement(wanted.entitlement())));
        }
        throw new IllegalStateException("nobody answers " + query);
    }

    private Placement placement(Entitlement entitlement) {
        List<Candidate> candidates =
                servers.values().stream()
                        .filter(server -> isFor(entitlement, server.profile))
                        .filter(server -> server.used < server.profile.capacity())
                        .sorted(
                                Comparator.comparing((Server server) -> !server.healthy)
                                        .thenComparingInt(server -> server.used))
                        .map(server ->
                                new Candidate(
                                        server.id,
                                        entitlement.protocols().getFirst(),
                                        server.healthy))
                        .toList();
        return new Placement(candidates);
    }

    private static boolean isFor(Entitlement entitlement, ServerProfile profile) {
        return profile.accessLevel().compareTo(entitlement.accessLevel()) <= 0
                && (entitlement.serverGroups().isEmpty()
                        || entitlement.serverGroups().contains(profile.group()));
    }
}
