package io.veilbot.bot.dialog;

import io.veilbot.api.Queries;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.AllServers;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the keys of a subscription may live. */
final class Countries {
    private final Queries queries;

    Countries(Queries queries) {
        this.queries = queries;
    }

    /** ISO 3166 alpha-2 of those with room on a server that answers, in order. */
    List<String> openTo(SubscriptionView subscription) {
        return subscription.entitlement().map(this::openTo).orElse(List.of());
    }

    private List<String> openTo(Entitlement entitlement) {
        Set<ServerId> open =
                queries.ask(new PlacementFor(entitlement)).candidates().stream()
                        .filter(Candidate::healthy)
                        .map(Candidate::server)
                        .collect(Collectors.toSet());
        return queries.ask(new AllServers()).servers().stream()
                .filter(server -> open.contains(server.server()))
                .map(server -> server.profile().country())
                .distinct()
                .sorted()
                .toList();
    }
}
