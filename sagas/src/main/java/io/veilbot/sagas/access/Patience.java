package io.veilbot.sagas.access;

import java.time.Duration;

/** How long is waited for a key before something is done about it. */
final class Patience {

    /** A key takes seconds; whoever has paid and sees nothing for longer begins to doubt. */
    static final Duration UNTIL_ADMITTED = Duration.ofSeconds(20);

    /** Several tries of the same panel; one that is silent for so long is not merely slow. */
    static final Duration PER_SERVER = Duration.ofMinutes(2);

    /** Beyond that, the pause between rounds is the longer wait anyway. */
    private static final int MOST_DOUBLINGS = 3;

    /** A panel that is down comes back in minutes to hours; asking oftener only makes keys. */
    static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(10);

    /** Room appears as soon as staff enlist a server, and then somebody waits for it. */
    static final Duration WITHOUT_SERVERS = Duration.ofMinutes(2);

    /** Longer than a restart of a panel or of ours: now a person must look. */
    static final Duration UNTIL_CASE = Duration.ofMinutes(30);

    /** Late renewals are common, and a key that comes back need not be set up again. */
    static final Duration KEPT = Duration.ofDays(7);

    private Patience() {}

    /**
     * Where no server was fast enough, each gets twice as long the next time: all may be slow, and
     * leaving again would only make keys.
     *
     * @param round counts from 1
     */
    static Duration perServer(int round) {
        return PER_SERVER.multipliedBy(1L << Math.clamp(round - 1L, 0, MOST_DOUBLINGS));
    }
}
