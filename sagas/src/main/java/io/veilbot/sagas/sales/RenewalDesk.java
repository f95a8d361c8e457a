package io.veilbot.sagas.sales;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionEvent.EndApproaching;
import io.veilbot.api.access.SubscriptionEvent.SubscriptionEnded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.sales.PaymentEvent.InvoiceRefused;
import io.veilbot.api.sales.PaymentEvent.PaymentCancelled;
import io.veilbot.api.sales.PaymentEvent.PaymentDeclined;
import io.veilbot.api.sales.PaymentEvent.PaymentRefunded;
import io.veilbot.api.sales.RenewalCommand.EndRenewal;
import io.veilbot.api.sales.RenewalCommand.RecordMissedCharge;
import io.veilbot.api.sales.RenewalCommand.RecordReturnedCharge;
import io.veilbot.api.sales.RenewalCommand.TryRenewal;
import io.veilbot.api.sales.RenewalEnding;
import io.veilbot.api.sales.RenewalId;
import io.veilbot.api.sales.RenewalTry;
import io.veilbot.sagas.SagaGroups;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Renews what was agreed to renew by itself. The clock of each subscription says when its end is
 * near, however often that moves; so this keeps no time, and remembers nothing.
 */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.RENEWALS)
class RenewalDesk {

    private static final Actor SELF = Actor.system("renewals");

    private final Commands commands;

    RenewalDesk(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(EndApproaching event) {
        switch (event.reminder()) {
            case THREE_DAYS -> {}
            case ONE_DAY -> attempt(event.subscription(), event.endsAt(), RenewalTry.A_DAY_BEFORE);
            case TWO_HOURS ->
                    attempt(event.subscription(), event.endsAt(), RenewalTry.TWO_HOURS_BEFORE);
        }
    }

    @EventHandler
    void on(SubscriptionEnded event) {
        attempt(event.subscription(), event.endedAt(), RenewalTry.AT_THE_END);
    }

    /** Whoever is not to buy is not to be charged; what they agreed to stands. */
    private void attempt(SubscriptionId subscription, Instant end, RenewalTry number) {
        try {
            commands.send(new TryRenewal(subscription, end, number), SELF);
        } catch (RefusedException no) {
            if (no.refusal() != Refusal.CUSTOMER_BLOCKED && no.refusal() != Refusal.ERASED) {
                throw no;
            }
        }
    }

    @EventHandler
    void on(PaymentDeclined event) {
        commands.send(new RecordMissedCharge(event.payment(), event.reason(), true), SELF);
    }

    @EventHandler
    void on(PaymentCancelled event) {
        commands.send(new RecordMissedCharge(event.payment(), event.reason(), true), SELF);
    }

    /** The provider was not reached, or does not charge at all. */
    @EventHandler
    void on(InvoiceRefused event) {
        commands.send(new RecordMissedCharge(event.payment(), event.reason(), false), SELF);
    }

    @EventHandler
    void on(PaymentRefunded event) {
        if (event.total().minor() > 0 && event.total().equals(event.paid())) {
            commands.send(new RecordReturnedCharge(event.payment()), SELF);
        }
    }

    @EventHandler
    void on(CustomerErased event) {
        var renewal = RenewalId.of(SubscriptionId.of(event.customer(), 1));
        commands.send(new EndRenewal(renewal, RenewalEnding.ERASED, event.reason()), SELF);
    }
}
