package io.veilbot.sagas.access;

import io.veilbot.api.Queries;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.ServerQuery.FindServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Deals the keys there are to the groups there are to be: first where they fit, then anywhere. */
record Dealing(Entitlement to, Queries queries) {

    /**
     * @param another makes one for a group that has none
     */
    List<Delivery> of(List<Delivery> before, Function<String, Delivery> another) {
        var left = new ArrayList<>(before);
        Map<String, Delivery> dealt = new TreeMap<>();
        for (String group : groups()) {
            take(left, held -> fits(held.live(), group)).ifPresent(held -> dealt.put(group, held));
        }
        for (String group : groups()) {
            dealt.computeIfAbsent(group, name -> nextBest(left, name, another));
        }
        dealt.forEach((group, delivery) -> delivery.serve(group));
        return List.copyOf(dealt.values());
    }

    private List<String> groups() {
        return to.serverGroups().isEmpty() ? List.of("") : to.serverGroups();
    }

    /** A key that fits nowhere still serves until a better one works. */
    private Delivery nextBest(
            List<Delivery> left, String group, Function<String, Delivery> another) {
        return take(left, held -> fits(held.pending(), group))
                .or(() -> take(left, held -> held.live().isPresent()))
                .orElseGet(() -> another.apply(group));
    }

    private static Optional<Delivery> take(List<Delivery> left, Predicate<Delivery> wanted) {
        Optional<Delivery> found = left.stream().filter(wanted).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private boolean fits(Optional<Wish> key, String group) {
        return key.filter(its -> fits(its, group)).isPresent();
    }

    /** Whether there is a key that may not stay where it is. */
    boolean mustMove(Optional<Wish> key, String group) {
        return key.filter(its -> !fits(its, group)).isPresent();
    }

    /** A server nobody has heard of is let be: to move on a guess would help nobody. */
    private boolean fits(Wish key, String group) {
        return queries.find(new FindServer(key.server()))
                .map(view -> allows(view.profile(), key, group))
                .orElse(true);
    }

    private boolean allows(ServerProfile server, Wish key, String group) {
        return (group.isEmpty() || group.equals(server.group()))
                && server.accessLevel().compareTo(to.accessLevel()) <= 0
                && to.protocols().contains(key.protocol());
    }
}
