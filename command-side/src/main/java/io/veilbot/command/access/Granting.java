package io.veilbot.command.access;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Entitlement;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.GrantRevoked;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.command.access.Part.Span;
import java.time.Instant;
import java.util.Optional;

/** What follows when something is granted, taken back, or late. */
record Granting(Standing its, AccessRules rules, Instant now) {

    /** Time is added to what is left; it is never lost and never counted from today's tariffs. */
    Optional<SubscriptionEvent> on(GrantPeriod command) {
        if (its.grants().find(command.grant().id()).isPresent()) {
            return Optional.empty();
        }
        Grants after = its.grants().with(command.grant(), command.confirmedAt());
        return after.last().map(added -> granted(command, after, added));
    }

    /** As if that part had never been granted: whatever came after it moves as well. */
    Optional<SubscriptionEvent> on(RevokeGrant command) {
        if (!command.share().isLargerThan(known(command.grant()).taken())) {
            return Optional.empty();
        }
        Grants after = its.grants().taking(command.grant(), command.share());
        return Optional.of(
                new GrantRevoked(
                        command.subscription(),
                        its.customer(),
                        command.grant(),
                        command.share(),
                        command.reason(),
                        its.endOf(after),
                        after.totalAt(now),
                        entitlement(after),
                        now));
    }

    Optional<SubscriptionEvent> on(AdmitDelay command) {
        known(command.grant());
        if (its.isDelayed(command.grant())) {
            return Optional.empty();
        }
        return Optional.of(
                new DeliveryDelayed(
                        command.subscription(),
                        its.customer(),
                        command.grant(),
                        its.endOf(its.grants()),
                        now));
    }

    private PeriodGranted granted(GrantPeriod command, Grants after, Span added) {
        return new PeriodGranted(
                command.subscription(),
                command.customer(),
                command.grant(),
                command.confirmedAt(),
                added.start(),
                added.end(),
                after.totalAt(now),
                entitlement(after),
                now);
    }

    private Part known(GrantId grant) {
        return its.grants().find(grant).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN));
    }

    private Entitlement entitlement(Grants some) {
        return its.overrides().entitlement(some.entitlement(rules.standard()));
    }
}
