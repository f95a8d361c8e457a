package io.veilbot.sagas.access;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerQuery.Candidate;
import io.veilbot.sagas.Timetable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the one key of a group is, and where it was sought. Remembers; sends nothing. */
@JsonAutoDetect(
        fieldVisibility = Visibility.ANY,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class Delivery {

    private final String number;
    private String group;
    private @Nullable GrantId awaited;
    private @Nullable Wish pending;
    private @Nullable Wish live;
    private boolean suspended;
    private boolean outgoing;
    private Set<ServerId> tried = new HashSet<>();
    private int round;
    private Timetable timetable = new Timetable();

    /**
     * @param number tells it from the others of its subscription, whatever group it serves
     * @param group of servers; empty for any
     */
    @JsonCreator
    Delivery(@JsonProperty("number") String number, @JsonProperty("group") String group) {
        this.number = number;
        this.group = group;
    }

    String number() {
        return number;
    }

    String group() {
        return group;
    }

    void serve(String other) {
        group = other;
    }

    Timetable timetable() {
        return timetable;
    }

    /** The grant that began the wait; empty when nobody waits. */
    Optional<GrantId> awaited() {
        return Optional.ofNullable(awaited);
    }

    Optional<Wish> pending() {
        return Optional.ofNullable(pending);
    }

    Optional<Wish> live() {
        return Optional.ofNullable(live);
    }

    boolean isPending(KeyId key) {
        return pending != null && pending.key().equals(key);
    }

    boolean isLive(KeyId key) {
        return live != null && live.key().equals(key);
    }

    /** Whether a key of it is on this server, or on its way there. */
    boolean uses(ServerId server) {
        return Stream.of(live(), pending())
                .flatMap(Optional::stream)
                .anyMatch(wish -> wish.server().equals(server));
    }

    boolean isSuspended() {
        return suspended;
    }

    void suspended(boolean so) {
        suspended = so;
    }

    /** The live key is to go when another one works. */
    void replaceLive() {
        outgoing = live != null;
    }

    boolean lacksAKey() {
        return awaited == null && (live == null || outgoing);
    }

    void begin(GrantId grant) {
        awaited = grant;
        round = 0;
        newRound();
    }

    /**
     * Where to ask next, best first; the server of a key that is to be replaced comes last. To
     * leave a server that may still answer for one that is known to be down would help nobody.
     */
    Stream<Candidate> untried(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !tried.contains(candidate.server()))
                .filter(candidate -> candidate.healthy() || pending == null)
                .sorted(Comparator.comparing(candidate -> uses(candidate.server())));
    }

    void wished(Wish wish) {
        pending = wish;
        tried.add(wish.server());
    }

    /** The pending key will not come. */
    void lost() {
        pending = null;
    }

    /** Every server may be asked again, except the one that is being asked. */
    void newRound() {
        round++;
        tried.clear();
        pending().map(Wish::server).ifPresent(tried::add);
    }

    /** Counts from 1 with each wait. */
    int round() {
        return round;
    }

    void arrived() {
        live = pending;
        suspended = false;
        outgoing = false;
        stop();
    }

    /** Nobody waits any more. */
    void stop() {
        pending = null;
        awaited = null;
        tried.clear();
    }

    void limited(Allowance limit) {
        live = live == null ? null : live.limitedTo(limit);
    }

    void serves(int devices) {
        live = live == null ? null : live.serving(devices);
    }

    void leaves() {
        live = null;
        suspended = false;
        outgoing = false;
    }
}
