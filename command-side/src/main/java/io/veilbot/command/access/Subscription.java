package io.veilbot.command.access;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionCommand.BeginLimit;
import io.veilbot.api.access.SubscriptionCommand.EndGrace;
import io.veilbot.api.access.SubscriptionCommand.EndSubscription;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.OverrideAllowance;
import io.veilbot.api.access.SubscriptionCommand.OverrideEnd;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionCommand.RemindOfEnd;
import io.veilbot.api.access.SubscriptionCommand.ReplaceKey;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.RevokeGrant;
import io.veilbot.api.access.SubscriptionCommand.RotateToken;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The right to use the service: a fold of grants, each counted once, and whatever bears on it. What
 * a command leads to is decided by subject; this is where commands come in and facts go out.
 */
@Aggregate(type = "subscription")
public class Subscription {

    @AggregateIdentifier private @Nullable SubscriptionId id;
    private final Standing its = new Standing();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantPeriod command, Vault vault, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        openFor(command.customer(), command.subscription(), vault, now);
        storeAndMeter(new Granting(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RevokeGrant command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        storeAndMeter(new Granting(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdmitDelay command, AccessRules rules, Clock clock) {
        store(new Granting(its, rules, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OverrideEnd command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        storeAndMeter(new Overruling(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OverrideAllowance command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        storeAndMeter(new Overruling(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WaiveEnd command, Vault vault, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        openFor(command.customer(), command.subscription(), vault, now);
        storeAndMeter(new Overruling(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LiftOverride command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        storeAndMeter(new Overruling(its, rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RemindOfEnd command, Clock clock) {
        store(new Timing(its, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndSubscription command, Clock clock) {
        store(new Timing(its, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SuspendSubscription command, Clock clock) {
        store(new Timing(its, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResumeSubscription command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        store(new Timing(its, now).on(command));
        store(metering(command.subscription(), rules, now).planned());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordUsage command, AccessRules rules, Clock clock) {
        metering(command.subscription(), rules, clock.instant())
                .on(command)
                .forEach(fact -> apply(fact));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndGrace command, AccessRules rules, Clock clock) {
        store(metering(command.subscription(), rules, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginLimit command, AccessRules rules, Clock clock) {
        Instant now = clock.instant();
        storeAndMeter(metering(command.subscription(), rules, now).on(command), rules, now);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RotateToken command, Vault vault, Clock clock) {
        store(new Wishes(its, clock.instant()).on(command, vault));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplaceKey command, Clock clock) {
        mustBelongTo(command.customer());
        store(new Wishes(its, clock.instant()).on(command));
    }

    /**
     * @throws RefusedException if it is somebody else's; a new one is anybody's
     */
    public void mustBelongTo(CustomerId somebody) {
        if (id != null && !its.customer().equals(somebody)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    /** Whether this is the end that is to be met, or was: not in a pause, and not for VIP. */
    public boolean endsAt(Instant end) {
        return id != null
                && !its.isHeldFor(Hold.PAUSE)
                && !its.validity().waived()
                && its.validity().end().equals(end);
    }

    private void openFor(
            CustomerId somebody, SubscriptionId subscription, Vault vault, Instant now) {
        mustBelongTo(somebody);
        if (id == null) {
            apply(new Wishes(its, now).open(subscription, somebody, vault));
        }
    }

    private static void store(Optional<SubscriptionEvent> fact) {
        fact.ifPresent(happened -> apply(happened));
    }

    private void storeAndMeter(Optional<SubscriptionEvent> fact, AccessRules rules, Instant now) {
        store(fact);
        fact.map(same -> metering(same.subscription(), rules, now))
                .ifPresent(metering -> {
                    store(metering.planned());
                    store(metering.afterAnotherLimit());
                });
    }

    private Metering metering(SubscriptionId subscription, AccessRules rules, Instant now) {
        return new Metering(its, subscription, rules, now);
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        id = event.subscription();
        its.on(event);
    }
}
