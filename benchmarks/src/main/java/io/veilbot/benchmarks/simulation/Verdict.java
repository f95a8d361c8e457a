package io.veilbot.benchmarks.simulation;

import java.util.ArrayList;
import java.util.List;

/** How often an invariant was looked at, and where it did not hold. */
final class Verdict {

    private static final int MOST_SHOWN = 10;

    private final Judge judge;
    private long looked;
    private long violated;
    private final List<String> examples = new ArrayList<>();

    Verdict(Judge judge) {
        this.judge = judge;
    }

    Judge judge() {
        return judge;
    }

    /** One thing looked at. */
    void holds(boolean so, String otherwise) {
        looked++;
        if (!so) {
            violated++;
            if (examples.size() < MOST_SHOWN) {
                examples.add(otherwise);
            }
        }
    }

    /** So many things looked at in one. */
    void looked(long more) {
        looked += more;
    }

    boolean isBroken() {
        return violated > 0;
    }

    long looked() {
        return looked;
    }

    long violated() {
        return violated;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }

    void add(Verdict other) {
        looked += other.looked;
        violated += other.violated;
        other.examples.stream().limit(MOST_SHOWN - examples.size()).forEach(examples::add);
    }
}
