package io.veilbot.projections.subscriptions;

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
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.subscriptions")
class SubscriptionsProjector extends Projection {

    private final SubscriptionRows subscriptions;
    private final GrantRows grants;

    SubscriptionsProjector(Rows rows, SubscriptionRows subscriptions, GrantRows grants) {
        super(rows, "subscriptions", "subscription_grants");
        this.subscriptions = subscriptions;
        this.grants = grants;
    }

    @EventHandler
    void on(SubscriptionEvent event, MetaData metaData) {
        switch (event) {
            case SubscriptionOpened opened -> subscriptions.put(opened);
            case PeriodGranted e -> {
                subscriptions.compute(e, e.endsAt(), e.total(), e.entitlement());
                grants.put(e, metaData.getOrDefault("actor", "").toString());
            }
            case GrantRevoked e -> {
                subscriptions.compute(e, e.endsAt(), e.total(), e.entitlement());
                grants.take(e);
            }
            case EndOverridden overridden -> subscriptions.overrideEnd(overridden);
            case AllowanceOverridden overridden -> subscriptions.overrideAllowance(overridden);
            case EndWaived waived -> subscriptions.waive(waived);
            case OverrideLifted e -> {
                subscriptions.compute(e, e.endsAt(), e.total(), e.entitlement());
                subscriptions.lift(e);
            }
            case SubscriptionEnded ended -> subscriptions.end(ended);
            case SubscriptionSuspended e -> subscriptions.hold(e, e.hold());
            case SubscriptionResumed resumed -> subscriptions.resume(resumed);
            case UsageRecorded recorded -> subscriptions.meter(recorded);
            case LimitBegun begun -> subscriptions.limit(begun);
            case TokenRotated rotated -> subscriptions.rotate(rotated);
            case KeyReplacementRequested wanted -> subscriptions.countReplacement(wanted);
            case DeliveryDelayed _, EndApproaching _, AllowanceWarned _, AllowanceExhausted _ -> {
                // what is said to people changes nothing about what they have
            }
            case LimitPlanned _ -> {
                // until it begins there is none
            }
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        subscriptions.forgetTokens(event.customer());
    }
}
