package io.veilbot.api.fleet;

import io.veilbot.api.Query;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyStatus;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about servers. */
public sealed interface ServerQuery<R> extends Query<R> {

    /** Every server, by name. */
    record AllServers() implements ServerQuery<ServerList> {
        @Override
        public Class<ServerList> answerType() {
            return ServerList.class;
        }
    }

    /** One server. */
    record FindServer(ServerId server) implements ServerQuery<ServerView> {
        @Override
        public Class<ServerView> answerType() {
            return ServerView.class;
        }
    }

    /** The keys of a server, and how many left it since it was drained. */
    record KeysOn(ServerId server) implements ServerQuery<ServerKeys> {
        @Override
        public Class<ServerKeys> answerType() {
            return ServerKeys.class;
        }
    }

    /**
     * Where a key of this entitlement may live: on a server that is open, has room, and is of the
     * level, a group and a protocol of the entitlement.
     *
     * @param group the one to choose from; empty for any of the entitlement
     * @param country ISO 3166 alpha-2, to be preferred; empty for none
     * @param protocol to be preferred; empty for the order of the entitlement
     */
    record PlacementFor(
            Entitlement entitlement,
            Optional<String> group,
            Optional<String> country,
            Optional<Protocol> protocol)
            implements ServerQuery<Placement> {

        /** Without a wish. */
        public PlacementFor(Entitlement entitlement) {
            this(entitlement, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public Class<Placement> answerType() {
            return Placement.class;
        }
    }

    /**
     * @param servers by name
     */
    record ServerList(List<ServerView> servers) {}

    /**
     * @param panelKind which software manages its keys
     * @param used slots taken
     * @param status whether it takes keys
     * @param statusReason why it is drained or retired; empty while open
     * @param statusSince since when it is so; empty if it was never otherwise
     * @param healthy whether the last check was good
     * @param healthReason what was wrong; empty when healthy
     * @param healthSince since when it is so
     */
    record ServerView(
            ServerId server,
            ServerProfile profile,
            PanelKind panelKind,
            String certificate,
            int used,
            ServerStatus status,
            String statusReason,
            Optional<Instant> statusSince,
            boolean healthy,
            String healthReason,
            Optional<Instant> healthSince,
            Instant enlistedAt) {}

    /**
     * @param here keys that are there or on their way, in the order they last changed; the newest
     *     100
     * @param count how many such keys there are altogether
     * @param gone how many left since the server was drained; 0 while it is open
     */
    record ServerKeys(List<ServerKey> here, long count, long gone) {}

    /** One of them. */
    record ServerKey(KeyId key, CustomerId customer, KeyStatus status, Instant changedAt) {}

    /**
     * @param candidates best first: the preferred country, healthy before down, then by preference
     *     of protocol, then by load; each server once
     */
    record Placement(List<Candidate> candidates) {}

    /**
     * @param healthy whether the last check was good
     */
    record Candidate(ServerId server, Protocol protocol, boolean healthy) {}
}
