package io.veilbot.benchmarks;

/** Tells somebody who waits what is going on. */
final class Progress {

    private Progress() {}

    static void say(String what) {
        System.err.println("… " + what);
    }
}
