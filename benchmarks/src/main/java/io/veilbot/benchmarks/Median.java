package io.veilbot.benchmarks;

import java.util.Arrays;

/** The middle of several runs, which one disturbed run does not move. */
final class Median {

    private Median() {}

    /**
     * @return the middle value, the mean of the two middle ones, or 0 of none
     */
    static double of(double... values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
