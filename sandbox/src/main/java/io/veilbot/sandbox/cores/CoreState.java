package io.veilbot.sandbox.cores;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one process has in memory, as its journal entries made it; a new process begins with
 * nothing. Whoever decides on it holds its monitor.
 */
final class CoreState {

    private final List<User> users = new ArrayList<>();
    // By way and id, not by person: who shares an id loses it together.
    private final Set<String> letIn = new HashSet<>();
    private final Map<String, Long> counters = new TreeMap<>();
    private Instant since = Instant.EPOCH;
    private int starts;

    synchronized void apply(Journal.Entry entry) {
        JsonNode data = entry.data();
        switch (entry.what()) {
            case "core-started" -> restart(entry.at());
            case "user-added" -> add(User.of(data.path("user")));
            case "user-removed" -> remove(User.of(data.path("user")));
            case "traffic-counted" ->
                    counters.merge(
                            counter(data.path("email").asText(), data.path("way").asText()),
                            data.path("bytes").longValue(),
                            Long::sum);
            default -> {
                // "asked" and the like change nothing.
            }
        }
    }

    private void restart(Instant at) {
        users.clear();
        letIn.clear();
        counters.clear();
        since = at;
        starts++;
    }

    private void add(User user) {
        users.add(user);
        letIn.add(user.inbound() + " " + user.id());
    }

    private void remove(User user) {
        users.remove(user);
        letIn.remove(user.inbound() + " " + user.id());
    }

    private static String counter(String email, String way) {
        return "user>>>%s>>>traffic>>>%s".formatted(email, way);
    }

    /** How many processes there were. */
    synchronized int starts() {
        return starts;
    }

    synchronized Instant since() {
        return since;
    }

    /** Nobody is found by an empty name. */
    synchronized Optional<User> find(String inbound, String email) {
        return users.stream()
                .filter(it -> it.inbound().equals(inbound))
                .filter(it -> !email.isEmpty() && it.isCalled(email))
                .findFirst();
    }

    synchronized List<User> users() {
        return List.copyOf(users);
    }

    synchronized boolean letsIn(User user) {
        return letIn.contains(user.inbound() + " " + user.id());
    }

    synchronized Map<String, Long> counters() {
        return new TreeMap<>(counters);
    }
}
