package io.veilbot.command.access;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows when traffic flows, or more or less of it may. */
record Metering(Standing its, SubscriptionId id, AccessRules rules, Instant now) {

    Stream<SubscriptionEvent> on(RecordUsage told) {
        CustomerId customer = its.customer();
        Usage known = its.traffic().usage();
        if (told.used() < known.used()) {
            return Stream.empty();
        }
        Usage usage = known.upTo(told.used(), now, limit().unlimited());
        var crossing = crossing(usage);
        boolean worth =
                crossing.isPresent()
                        ? usage.used() > known.used()
                        : usage.isWorthStoringAfter(known);
        var figure = new UsageRecorded(id, customer, usage.used(), usage.metered(), now);
        return Stream.concat(worth ? Stream.of(figure) : Stream.empty(), crossing.stream());
    }

    /** A grace that was told of an earlier limit ends nothing. */
    Optional<SubscriptionEvent> on(EndGrace command) {
        CustomerId customer = its.customer();
        if (its.isHeldFor(Hold.TRAFFIC) || its.isOverAt(now) || !isGraceOver()) {
            return Optional.empty();
        }
        String reason = "the allowance is used up";
        return Optional.of(
                new SubscriptionSuspended(
                        command.subscription(), customer, Hold.TRAFFIC, reason, now));
    }

    /** A limit that was announced begins when it comes true, and not in a pause. */
    Optional<SubscriptionEvent> on(BeginLimit command) {
        CustomerId customer = its.customer();
        Allowance total = its.grants().totalAt(now);
        return its.plannedLimit()
                .filter(_ -> !total.unlimited())
                .map(_ -> new LimitBegun(command.subscription(), customer, total, now));
    }

    /** After whatever moves an end: when the part without a limit is over, if it is not all. */
    Optional<SubscriptionEvent> planned() {
        return its.limitedFrom(now)
                .filter(from -> !its.plannedLimit().equals(Optional.of(from)))
                .map(from -> new LimitPlanned(id, its.customer(), from, now));
    }

    /** After a change of the limit: with room access comes back, and without it that is said. */
    Optional<SubscriptionEvent> afterAnotherLimit() {
        if (!its.isHeldFor(Hold.TRAFFIC)) {
            return crossing(its.traffic().usage());
        }
        return its.traffic().usage().exhausts(limit())
                ? Optional.empty()
                : new Timing(its, now).on(new ResumeSubscription(id, Hold.TRAFFIC));
    }

    private Optional<SubscriptionEvent> crossing(Usage usage) {
        if (its.isHeldFor(Hold.TRAFFIC) || its.isOverAt(now)) {
            return Optional.empty();
        }
        boolean exhausts = usage.exhausts(limit());
        if (exhausts && its.traffic().graceAfter(limit()).isEmpty()) {
            return Optional.of(exhausted(usage));
        }
        if (!exhausts && usage.isMostOf(limit()) && !its.traffic().isWarnedOf(limit())) {
            return Optional.of(warned(usage));
        }
        return Optional.empty();
    }

    private boolean isGraceOver() {
        return its.traffic().usage().exhausts(limit())
                && its.traffic()
                        .graceAfter(limit())
                        .filter(until -> !now.isBefore(until))
                        .isPresent();
    }

    private AllowanceWarned warned(Usage usage) {
        int percent = usage.percentOf(limit());
        return new AllowanceWarned(id, its.customer(), percent, usage.metered(), limit(), now);
    }

    private AllowanceExhausted exhausted(Usage usage) {
        Instant graceUntil = now.plus(rules.trafficGrace());
        return new AllowanceExhausted(
                id, its.customer(), usage.metered(), limit(), graceUntil, now);
    }

    private Allowance limit() {
        return its.limitAt(now);
    }
}
