package io.veilbot.command.access;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceExhausted;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.AllowanceWarned;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.KeyReplacementRequested;
import io.veilbot.api.access.SubscriptionEvent.LimitBegun;
import io.veilbot.api.access.SubscriptionEvent.LimitPlanned;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.access.SubscriptionEvent.TokenRotated;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.Validity;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a subscription stands after all that happened to it. Decides nothing. */
final class Standing {

    private @Nullable SubscriptionOpened opening;
    private Grants grants = Grants.NONE;
    private Overrides overrides = Overrides.NONE;
    private Traffic traffic = Traffic.NONE;
    private final Set<Hold> holds = EnumSet.noneOf(Hold.class);
    private final Set<GrantId> delayed = new HashSet<>();
    private final Set<Approach> approaches = new HashSet<>();
    private Optional<Instant> plannedLimit = Optional.empty();
    private Instant closedAt = Instant.MIN;
    private int rotation;
    private int replacements;

    /** A reminder that was said of an end. */
    private record Approach(Reminder reminder, Instant end) {}

    /**
     * @throws RefusedException if nobody ever opened it
     */
    CustomerId customer() {
        if (opening == null) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return opening.customer();
    }

    Grants grants() {
        return grants;
    }

    Overrides overrides() {
        return overrides;
    }

    Traffic traffic() {
        return traffic;
    }

    boolean isHeldFor(Hold hold) {
        return holds.contains(hold);
    }

    boolean isHeldForMoreThan(Hold hold) {
        return holds.stream().anyMatch(other -> other != hold);
    }

    Validity validity() {
        return overrides.validity(endOf(grants));
    }

    /** The fold of some grants; without any, nothing lasted longer than the opening. */
    Instant endOf(Grants some) {
        return some.end().orElseGet(() -> opening == null ? Instant.EPOCH : opening.at());
    }

    /** Whether the end is reached, said or not. Never in a pause: time stands still. */
    boolean isOverAt(Instant moment) {
        return !isHeldFor(Hold.PAUSE) && !validity().validAt(moment);
    }

    /** Whether it was already said that the end there is now is reached. */
    boolean isClosed() {
        return !validity().end().isAfter(closedAt);
    }

    Allowance limitAt(Instant moment) {
        return overrides.limit(grants.totalAt(moment));
    }

    /** When a limit begins that there is none of yet; empty if access ends first. VIP has none. */
    Optional<Instant> limitedFrom(Instant now) {
        Instant end = overrides.validity(endOf(grants)).waived() ? endOf(grants) : validity().end();
        return grants.limitedFrom(now, end);
    }

    /** When a limit begins, as it was said last. */
    Optional<Instant> plannedLimit() {
        return plannedLimit;
    }

    boolean isDelayed(GrantId grant) {
        return delayed.contains(grant);
    }

    boolean isReminded(Reminder reminder, Instant end) {
        return approaches.contains(new Approach(reminder, end));
    }

    int rotation() {
        return rotation;
    }

    int replacements() {
        return replacements;
    }

    void on(SubscriptionEvent event) {
        switch (event) {
            case SubscriptionOpened opened -> opening = opened;
            case PeriodGranted period -> {
                grants = grants.with(period.grant(), period.earnedAt());
                beginAnew();
                measure(period.at());
            }
            case GrantRevoked revoked -> {
                grants = grants.taking(revoked.grant(), revoked.share());
                plannedLimit = plannedLimit.filter(_ -> revoked.total().unlimited());
                measure(revoked.at());
            }
            case EndOverridden set -> {
                overrides = overrides.withEnd(set.until());
                beginAnew();
            }
            case AllowanceOverridden set -> {
                overrides = overrides.withAllowance(set.limit());
                measure(set.at());
            }
            case EndWaived waived -> {
                overrides = overrides.waivingTheEnd();
                measure(waived.at());
            }
            case OverrideLifted lifted -> {
                overrides = overrides.without(lifted.what());
                measure(lifted.at());
            }
            case SubscriptionSuspended suspended -> on(suspended);
            case SubscriptionResumed resumed -> on(resumed);
            case SubscriptionEnded ended -> {
                closedAt = ended.at();
                traffic = traffic.untold();
                plannedLimit = Optional.empty();
            }
            case LimitPlanned planned -> plannedLimit = Optional.of(planned.from());
            case LimitBegun begun -> {
                plannedLimit = Optional.empty();
                measure(begun.at());
            }
            case UsageRecorded usage -> on(usage);
            case AllowanceWarned warned -> traffic = traffic.said(warned);
            case AllowanceExhausted exhausted -> traffic = traffic.said(exhausted);
            case DeliveryDelayed late -> delayed.add(late.grant());
            case EndApproaching near ->
                    approaches.add(new Approach(near.reminder(), near.endsAt()));
            case TokenRotated rotated -> rotation = rotated.rotation();
            case KeyReplacementRequested wish -> replacements = wish.number();
        }
    }

    private void on(SubscriptionSuspended event) {
        holds.add(event.hold());
        if (event.hold() == Hold.PAUSE) {
            grants = grants.pausedAt(event.at());
        }
    }

    private void on(SubscriptionResumed event) {
        holds.remove(event.hold());
        if (event.hold() == Hold.PAUSE) {
            grants = grants.resumedAt(event.at());
        }
    }

    private void on(UsageRecorded event) {
        boolean free = limitAt(event.at()).unlimited();
        traffic = traffic.with(Usage.stored(event.used(), event.metered(), event.at(), free));
    }

    /** Whatever ended before, the end there is now is to be met, and said, by itself. */
    private void beginAnew() {
        closedAt = Instant.MIN;
    }

    private void measure(Instant at) {
        traffic = traffic.measuredBy(limitAt(at));
    }
}
