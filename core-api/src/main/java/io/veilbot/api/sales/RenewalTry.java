package io.veilbot.api.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When money is asked for before an end, as long as the bank says no. */
public enum RenewalTry {
    A_DAY_BEFORE(Duration.ofDays(1)),
    TWO_HOURS_BEFORE(Duration.ofHours(2)),
    AT_THE_END(Duration.ZERO);

    private final Duration before;

    RenewalTry(Duration before) {
        this.before = before;
    }

    /**
     * When the next one of this end comes; empty if this was the last, or all the others passed.
     */
    public Optional<Instant> nextAfter(Instant end, Instant now) {
        return Arrays.stream(values())
                .filter(later -> later.compareTo(this) > 0)
                .map(later -> end.minus(later.before))
                .filter(moment -> moment.isAfter(now))
                .findFirst();
    }
}
