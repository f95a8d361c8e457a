package io.veilbot.integrations.reconciliation;

import java.time.Duration;
import java.time.Instant;

/** How far each provider's list was compared. */
public interface Progress {

    /** How far back a shop looks that never looked before. */
    Duration AT_FIRST = Duration.ofDays(7);

    /** What was collected before was compared already. */
    Instant comparedUntil(String provider);

    /**
     * @param until what was collected before was compared; never goes back
     * @param compared how many payments
     * @param sought how many of them the ledger lacked
     */
    void compared(String provider, Instant until, int compared, int sought);
}
