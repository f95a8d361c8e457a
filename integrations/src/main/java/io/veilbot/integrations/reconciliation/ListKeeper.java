package io.veilbot.integrations.reconciliation;

import io.veilbot.integrations.reconciliation.CompareMoney.Round;

/** Keeps what a provider listed. */
@FunctionalInterface
public interface ListKeeper {

    /** What was listed before is kept beside it; where both tell of the same, the later counts. */
    void keep(String provider, Round round);
}
