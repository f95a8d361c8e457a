package io.veilbot.api.access;

import io.veilbot.api.Command;
import io.veilbot.api.StoredAs;
import io.veilbot.api.people.CustomerId;
import java.time.Instant;

/** What a subscription can be asked. */
public sealed interface SubscriptionCommand extends Command {

    SubscriptionId subscription();

    @Override
    default SubscriptionId target() {
        return subscription();
    }

    /**
     * Adds a grant; opens the subscription if this is its first. A grant id already seen changes
     * nothing.
     *
     * @param customer whose subscription it is
     * @param confirmedAt when the grant was earned; the period starts at this moment or at the
     *     current end, whichever is later
     */
    @StoredAs("access.grant-period")
    record GrantPeriod(
            SubscriptionId subscription, CustomerId customer, Grant grant, Instant confirmedAt)
            implements SubscriptionCommand {}

    /**
     * The customer has paid and waits: say so, once per delivery.
     *
     * @param grant the grant whose key is late
     */
    @StoredAs("access.admit-delay")
    record AdmitDelay(SubscriptionId subscription, GrantId grant) implements SubscriptionCommand {}
}
