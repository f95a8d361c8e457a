package io.veilbot.sagas.access;

import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerQuery.PlacementFor;
import java.util.Optional;

/**
 * What somebody would like a key to be, where that can be had.
 *
 * @param country ISO 3166 alpha-2
 */
record Preference(Optional<String> country, Optional<Protocol> protocol) {

    static final Preference NONE = new Preference(Optional.empty(), Optional.empty());

    static Preference of(KeyReplacementRequested event) {
        return new Preference(event.country(), event.protocol());
    }

    /**
     * @param group empty for any
     */
    PlacementFor placement(Entitlement entitlement, String group) {
        var one = Optional.of(group).filter(name -> !name.isEmpty());
        return new PlacementFor(entitlement, one, country, protocol);
    }
}
