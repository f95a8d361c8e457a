package io.veilbot.command.access;

import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.AllowanceOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndOverridden;
import io.veilbot.api.access.SubscriptionEvent.EndWaived;
import io.veilbot.api.access.SubscriptionEvent.OverrideLifted;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** What follows when staff set something by hand, or let it go. */
record Overruling(Standing its, AccessRules rules, Instant now) {

    Optional<SubscriptionEvent> on(OverrideEnd command) {
        CustomerId customer = its.customer();
        if (its.overrides().end().filter(command.until()::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new EndOverridden(
                        command.subscription(), customer, command.until(), command.reason(), now));
    }

    Optional<SubscriptionEvent> on(OverrideAllowance command) {
        CustomerId customer = its.customer();
        if (its.overrides().allowance().filter(command.limit()::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new AllowanceOverridden(
                        command.subscription(), customer, command.limit(), command.reason(), now));
    }

    Optional<SubscriptionEvent> on(WaiveEnd command) {
        if (its.overrides().waived()) {
            return Optional.empty();
        }
        var granted = its.grants().entitlement(rules.standard());
        return Optional.of(
                new EndWaived(
                        command.subscription(),
                        command.customer(),
                        its.overrides().waivingTheEnd().entitlement(granted),
                        command.reason(),
                        now));
    }

    Optional<SubscriptionEvent> on(LiftOverride command) {
        CustomerId customer = its.customer();
        if (!its.overrides().has(command.what())) {
            return Optional.empty();
        }
        var granted = its.grants().entitlement(rules.standard());
        return Optional.of(
                new OverrideLifted(
                        command.subscription(),
                        customer,
                        command.what(),
                        its.endOf(its.grants()),
                        its.grants().totalAt(now),
                        its.overrides().without(command.what()).entitlement(granted),
                        command.reason(),
                        now));
    }
}
