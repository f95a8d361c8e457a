package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import java.time.Instant;
import java.util.Optional;

/** What has flowed, and what was said of it. */
record Traffic(
        Usage usage, Optional<AllowanceWarned> warning, Optional<AllowanceExhausted> exhaustion) {

    static final Traffic NONE = new Traffic(Usage.NONE, Optional.empty(), Optional.empty());

    Traffic with(Usage stored) {
        return new Traffic(stored, warning, exhaustion);
    }

    Traffic said(AllowanceWarned fact) {
        return new Traffic(usage, Optional.of(fact), exhaustion);
    }

    Traffic said(AllowanceExhausted fact) {
        return new Traffic(usage, warning, Optional.of(fact));
    }

    /** Another limit, another story: what was said of the old one may be said again. */
    Traffic measuredBy(Allowance limit) {
        return new Traffic(
                usage,
                warning.filter(said -> said.total().equals(limit)),
                exhaustion.filter(said -> said.total().equals(limit)));
    }

    Traffic untold() {
        return new Traffic(usage, Optional.empty(), Optional.empty());
    }

    boolean isWarnedOf(Allowance limit) {
        return measuredBy(limit).warning.isPresent();
    }

    /** Until when access goes on although this limit is reached; empty if that was not said. */
    Optional<Instant> graceAfter(Allowance limit) {
        return measuredBy(limit).exhaustion.map(AllowanceExhausted::graceUntil);
    }
}
