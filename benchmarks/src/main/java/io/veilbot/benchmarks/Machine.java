package io.veilbot.benchmarks;

import java.lang.management.ManagementFactory;

/**
 * What a run took place on.
 *
 * @param load of the last minute, in threads that want to run; negative if unknown
 * @param heapMegabytes the most this process may use
 */
record Machine(int cores, double load, String jvm, long heapMegabytes) {

    static Machine now() {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                runtime.maxMemory() >> 20);
    }

    /** Whether others wanted all of it already. */
    boolean busy() {
        return load > cores;
    }
}
