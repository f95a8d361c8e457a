package io.veilbot.command.access;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.SubscriptionCommand.AdmitDelay;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.access.SubscriptionEvent;
import io.veilbot.api.access.SubscriptionEvent.DeliveryDelayed;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionOpened;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The right to use the service: a fold of grants, each counted once. */
@Aggregate(type = "subscription")
public class Subscription {

    /** What the token is minted for; another purpose would give another token. */
    static final String TOKEN_PURPOSE = "subscription-token";

    @AggregateIdentifier private @Nullable SubscriptionId id;
    private @Nullable CustomerId customer;
    private Instant endsAt = Instant.MIN;
    private Allowance total = Allowance.ofBytes(0);
    private final Set<GrantId> granted = new HashSet<>();
    private final Set<GrantId> delayed = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantPeriod command, Vault vault, Clock clock) {
        mustBelongTo(command.customer());
        if (granted.contains(command.grant().id())) {
            return;
        }
        Instant now = clock.instant();
        if (id == null) {
            apply(opened(command, vault, now));
        }
        apply(granted(command, now));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdmitDelay command, Clock clock) {
        CustomerId waiting = holderOf(command.grant());
        if (delayed.contains(command.grant())) {
            return;
        }
        apply(
                new DeliveryDelayed(
                        command.subscription(), waiting, command.grant(), endsAt, clock.instant()));
    }

    /**
     * @throws RefusedException if it is somebody else's; a new one is anybody's
     */
    public void mustBelongTo(CustomerId somebody) {
        if (customer != null && !customer.equals(somebody)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private CustomerId holderOf(GrantId grant) {
        if (customer == null || !granted.contains(grant)) {
            throw new RefusedException(Refusal.UNKNOWN);
        }
        return customer;
    }

    private static SubscriptionOpened opened(GrantPeriod command, Vault vault, Instant now) {
        String token = vault.mint(TOKEN_PURPOSE, command.subscription());
        return new SubscriptionOpened(
                command.subscription(),
                command.customer(),
                new PersonalText(command.customer(), token),
                now);
    }

    /** Time is added to what is left; it is never lost and never counted from today's tariffs. */
    private PeriodGranted granted(GrantPeriod command, Instant now) {
        Instant earned = command.confirmedAt();
        Instant startsAt = earned.isAfter(endsAt) ? earned : endsAt;
        return new PeriodGranted(
                command.subscription(),
                command.customer(),
                command.grant(),
                earned,
                startsAt,
                command.grant().period().after(startsAt),
                total.plus(command.grant().allowance()),
                command.grant().entitlement().orElseThrow(),
                now);
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        switch (event) {
            case SubscriptionOpened opened -> {
                id = opened.subscription();
                customer = opened.customer();
            }
            case PeriodGranted period -> {
                granted.add(period.grant().id());
                endsAt = period.endsAt();
                total = period.total();
            }
            case DeliveryDelayed late -> delayed.add(late.grant());
            default -> {}
        }
    }
}
