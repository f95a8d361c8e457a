package io.veilbot.sagas.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the key of one subscription is, and where it was sought. Remembers; sends nothing. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Delivery {

    private @Nullable Promise awaited;
    private @Nullable Wish pending;
    private @Nullable KeyId live;
    private Set<ServerId> tried = new HashSet<>();
    private Map<String, Integer> generations = new HashMap<>();

    /**
     * Takes note of a grant.
     *
     * @return whether a wait for a key begins with it
     */
    boolean begins(PeriodGranted event) {
        if (live != null) {
            return false;
        }
        boolean first = awaited == null;
        awaited = awaited == null ? Promise.of(event) : awaited.extendedBy(event);
        return first;
    }

    /** Empty when nobody waits. */
    Optional<Promise> awaited() {
        return Optional.ofNullable(awaited);
    }

    Optional<Wish> pending() {
        return Optional.ofNullable(pending);
    }

    boolean isPending(KeyId key) {
        return pending != null && pending.key().equals(key);
    }

    boolean isLive(KeyId key) {
        return key.equals(live);
    }

    /**
     * Where to ask next, best first. To leave a server that may still answer for one that is known
     * to be down would help nobody.
     */
    Stream<Candidate> untried(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !tried.contains(candidate.server()))
                .filter(candidate -> candidate.healthy() || pending == null);
    }

    /** The next key on a server: one that was given up is not asked for again. */
    Wish wish(SubscriptionId subscription, Candidate candidate) {
        ServerId server = candidate.server();
        int generation = generations.getOrDefault(server.value(), 0) + 1;
        var key = KeyId.of(subscription, server, generation);
        return new Wish(key, server, candidate.protocol(), generation);
    }

    void wished(Wish wish) {
        pending = wish;
        tried.add(wish.server());
        generations.put(wish.server().value(), wish.generation());
    }

    /** The pending key will not come. */
    void lost() {
        pending = null;
    }

    /** Every server may be asked again, except the one that is being asked. */
    void newRound() {
        tried.clear();
        pending().map(Wish::server).ifPresent(tried::add);
    }

    void arrived() {
        live = pending == null ? null : pending.key();
        pending = null;
        awaited = null;
        tried.clear();
    }

    void leaves() {
        live = null;
    }
}
