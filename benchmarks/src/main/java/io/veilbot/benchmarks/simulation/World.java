package io.veilbot.benchmarks.simulation;

import java.time.Instant;
import java.util.List;

/**
 * All that judges may look at once everything has come to rest.
 *
 * @param ledger the events as stored
 * @param till the provider's journal
 * @param rack the keys on the panels
 * @param unfinished work that nobody finished
 * @param upToDate whether every group has handled every event
 * @param now where the clock stands
 */
record World(
        Ledger ledger,
        Till till,
        Rack rack,
        List<String> unfinished,
        boolean upToDate,
        Instant now) {}
