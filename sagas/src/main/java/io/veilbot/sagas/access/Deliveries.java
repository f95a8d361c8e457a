package io.veilbot.sagas.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of one subscription, one for each group of servers it is entitled to. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Deliveries {

    private List<Delivery> dealt = new ArrayList<>();
    private @Nullable Entitlement dealtFor;
    private int counted;
    private Map<String, Integer> generations = new HashMap<>();

    /** A copy: whoever goes through them may change them. */
    List<Delivery> all() {
        return List.copyOf(dealt);
    }

    boolean areDealtFor(Entitlement entitlement) {
        return entitlement.equals(dealtFor);
    }

    void deal(Entitlement entitlement, List<Delivery> anew) {
        dealtFor = entitlement;
        dealt = new ArrayList<>(anew);
    }

    /** One more, for a group that has none. */
    Delivery another(String group) {
        return new Delivery(Integer.toString(++counted), group);
    }

    Optional<Delivery> numbered(String number) {
        return dealt.stream().filter(delivery -> delivery.number().equals(number)).findFirst();
    }

    Optional<Delivery> awaiting(KeyId key) {
        return dealt.stream().filter(delivery -> delivery.isPending(key)).findFirst();
    }

    Optional<Delivery> holding(KeyId key) {
        return dealt.stream().filter(delivery -> delivery.isLive(key)).findFirst();
    }

    boolean use(ServerId server) {
        return dealt.stream().anyMatch(delivery -> delivery.uses(server));
    }

    boolean useElsewhere(ServerId server, Delivery here) {
        return dealt.stream().anyMatch(other -> other != here && other.uses(server));
    }

    /** The next key on a server: one that was given up is not asked for again. */
    Wish wish(SubscriptionId subscription, Candidate candidate, Allowance limit, int devices) {
        ServerId server = candidate.server();
        int generation = generations.getOrDefault(server.value(), 0) + 1;
        var key = KeyId.of(subscription, server, generation);
        return new Wish(key, server, candidate.protocol(), generation, limit, devices);
    }

    void wished(Wish wish) {
        generations.put(wish.server().value(), wish.generation());
    }
}
