package io.veilbot.benchmarks.simulation;

/** Looks at what happened, inside and outside, and says what should not have. */
interface Judge {

    /** As in the list of invariants, such as {@code I1}. */
    String invariant();

    /** What has to hold, in a few words. */
    String claim();

    void judge(World world, Verdict verdict);
}
