package io.veilbot.benchmarks.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that judges may look at once everything has come to rest.
 *
 * @param ledger the events as stored
 * @param till the provider's journal
 * @param rack the keys on the panels
 * @param unfinished work that nobody finished
 * @param upToDate whether every group has handled every event
 * @param replay what came of it when everything was read once more
 * @param twin the same people and the same money, when other things went wrong at other times
 * @param now where the clock stands
 */
record World(
        Ledger ledger,
        Till till,
        Rack rack,
        List<String> unfinished,
        boolean upToDate,
        Replay replay,
        Optional<World> twin,
        Instant now) {

    World besides(World other) {
        return new World(ledger, till, rack, unfinished, upToDate, replay, Optional.of(other), now);
    }

    /**
     * What a shop did while it read its past once more.
     *
     * @param events read, by all groups together
     * @param commands sent
     * @param orders of work to be done outside
     * @param calls to the outside
     * @param appointments made
     */
    record Replay(long events, long commands, long orders, long calls, long appointments) {

        /** What was done between two countings. */
        static Replay between(Replay before, Replay after, long events) {
            return new Replay(
                    events,
                    after.commands - before.commands,
                    after.orders - before.orders,
                    after.calls - before.calls,
                    after.appointments - before.appointments);
        }
    }
}
