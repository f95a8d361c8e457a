package io.veilbot.benchmarks.simulation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Each processing group reads the events at a pace of its own, as in a thread of its own. */
final class Feeds {

    private static final Duration LONGEST_LAG = Duration.ofSeconds(30);

    private final Agenda agenda;
    private final Dice dice;
    private final Map<String, Feed> byGroup = new LinkedHashMap<>();

    Feeds(Agenda agenda, Dice dice) {
        this.agenda = agenda;
        this.dice = dice;
    }

    Set<String> groups() {
        return byGroup.keySet();
    }

    void open(String group, Feed feed) {
        byGroup.put(group, feed);
    }

    /** There are new events. */
    void wake() {
        byGroup.values().stream().filter(Feed::wakes).forEach(this::deliverSoon);
    }

    /** Who is far behind reads many in the time of one, as a batch is read. */
    private void deliverSoon(Feed feed) {
        Duration longest = LONGEST_LAG.dividedBy(Math.max(1, feed.behind()));
        agenda.after(dice.upTo(longest), () -> deliver(feed));
    }

    private void deliver(Feed feed) {
        feed.deliverNext();
        if (feed.isBehind()) {
            deliverSoon(feed);
        } else {
            feed.sleeps();
        }
    }

    /** Whether every group has handled every event. */
    boolean areUpToDate() {
        return byGroup.values().stream().noneMatch(Feed::isBehind);
    }

    /**
     * Lets everybody read everything once more.
     *
     * @param except groups that cannot be rebuilt
     * @return how many events were read by all the others together
     */
    long replay(Set<String> except) {
        return byGroup.entrySet().stream()
                .filter(feed -> !except.contains(feed.getKey()))
                .mapToLong(feed -> feed.getValue().replay())
                .sum();
    }
}
