package io.veilbot.benchmarks;

/**
 * One slice of one kind of work.
 *
 * @param seconds it really took
 * @param failed operations that were refused or broke; not among the latencies
 * @param cpuMillis this process spent meanwhile, on everything it did
 */
record Run(Latencies latencies, long failed, double seconds, double cpuMillis) {

    double perSecond() {
        return latencies.count() / seconds;
    }
}
