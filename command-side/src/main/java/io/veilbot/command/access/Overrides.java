package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.Validity;
import io.veilbot.api.fleet.AccessLevel;
import java.time.Instant;
import java.util.Optional;

/** What staff set instead of what was computed. */
record Overrides(Optional<Instant> end, Optional<Allowance> allowance, boolean waived) {

    static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), false);

    Overrides withEnd(Instant until) {
        return new Overrides(Optional.of(until), allowance, waived);
    }

    Overrides withAllowance(Allowance limit) {
        return new Overrides(end, Optional.of(limit), waived);
    }

    Overrides waivingTheEnd() {
        return new Overrides(end, allowance, true);
    }

    Overrides without(Overriding what) {
        return switch (what) {
            case END -> new Overrides(Optional.empty(), allowance, waived);
            case ALLOWANCE -> new Overrides(end, Optional.empty(), waived);
            case VIP -> new Overrides(end, allowance, false);
        };
    }

    Validity validity(Instant granted) {
        return new Validity(granted, end, waived);
    }

    /** The limit that counts. VIP has none unless staff set one. */
    Allowance limit(Allowance granted) {
        return allowance.orElse(waived ? Allowance.UNLIMITED : granted);
    }

    /** What may be used: as granted, and for VIP the servers kept for them. */
    Entitlement entitlement(Entitlement granted) {
        return waived
                ? new Entitlement(
                        granted.protocols(),
                        granted.serverGroups(),
                        AccessLevel.VIP,
                        granted.devices())
                : granted;
    }

    boolean has(Overriding what) {
        return switch (what) {
            case END -> end.isPresent();
            case ALLOWANCE -> allowance.isPresent();
            case VIP -> waived;
        };
    }
}
