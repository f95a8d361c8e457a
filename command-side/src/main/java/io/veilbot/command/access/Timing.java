package io.veilbot.command.access;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionResumed;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionSuspended;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** What follows when time runs on, or is to stand still. */
record Timing(Standing its, Instant now) {

    Optional<SubscriptionEvent> on(RemindOfEnd command) {
        CustomerId customer = its.customer();
        if (!isStillAhead(command.endsAt())
                || its.isReminded(command.reminder(), command.endsAt())) {
            return Optional.empty();
        }
        return Optional.of(
                new EndApproaching(
                        command.subscription(),
                        customer,
                        command.reminder(),
                        command.endsAt(),
                        now));
    }

    Optional<SubscriptionEvent> on(EndSubscription command) {
        CustomerId customer = its.customer();
        if (!its.isOverAt(now) || its.isClosed()) {
            return Optional.empty();
        }
        return Optional.of(
                new SubscriptionEnded(command.subscription(), customer, its.validity().end(), now));
    }

    Optional<SubscriptionEvent> on(SuspendSubscription command) {
        CustomerId customer = its.customer();
        if (its.isHeldFor(command.hold())) {
            return Optional.empty();
        }
        if (command.hold() == Hold.PAUSE) {
            mustNotBeOver();
        }
        return Optional.of(
                new SubscriptionSuspended(
                        command.subscription(), customer, command.hold(), command.reason(), now));
    }

    Optional<SubscriptionEvent> on(ResumeSubscription command) {
        CustomerId customer = its.customer();
        if (!its.isHeldFor(command.hold())) {
            return Optional.empty();
        }
        boolean pause = command.hold() == Hold.PAUSE;
        Grants after = pause ? its.grants().resumedAt(now) : its.grants();
        return Optional.of(
                new SubscriptionResumed(
                        command.subscription(),
                        customer,
                        command.hold(),
                        its.endOf(after),
                        !its.isHeldForMoreThan(command.hold()),
                        now));
    }

    /**
     * @throws RefusedException if there is no time that could stand still
     */
    void mustNotBeOver() {
        if (its.isOverAt(now)) {
            throw new RefusedException(Refusal.SUBSCRIPTION_ENDED);
        }
    }

    private boolean isStillAhead(Instant end) {
        return !its.isHeldFor(Hold.PAUSE)
                && its.validity().end().equals(end)
                && its.validity().validAt(now);
    }
}
