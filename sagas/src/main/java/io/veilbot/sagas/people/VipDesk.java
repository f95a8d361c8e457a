package io.veilbot.sagas.people;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Overriding;
import io.veilbot.api.access.SubscriptionCommand.LiftOverride;
import io.veilbot.api.access.SubscriptionCommand.WaiveEnd;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import io.veilbot.api.people.CustomerId;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Lets access go on without an end while somebody is VIP. It remembers nothing. */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.VIP)
class VipDesk {

    private static final Actor SELF = Actor.system("vip");

    private final Commands commands;

    VipDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(VipGranted event) {
        CustomerId customer = event.customer();
        commands.send(new WaiveEnd(subscriptionOf(customer), customer, event.reason()), SELF);
    }

    @EventHandler
    void on(VipWithdrawn event) {
        lift(event.customer(), event.reason());
    }

    /** Whoever comes back after this is VIP no more, and nobody withdrew it. */
    @EventHandler
    void on(CustomerErased event) {
        lift(event.customer(), event.reason());
    }

    private void lift(CustomerId customer, String reason) {
        try {
            commands.send(new LiftOverride(subscriptionOf(customer), Overriding.VIP, reason), SELF);
        } catch (RefusedException no) {
            if (no.refusal() != Refusal.UNKNOWN) {
                throw no;
            }
        }
    }

    private static SubscriptionId subscriptionOf(CustomerId customer) {
        return SubscriptionId.of(customer, 1);
    }
}
