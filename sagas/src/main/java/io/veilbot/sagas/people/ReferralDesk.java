package io.veilbot.sagas.people;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionCommand.GrantPeriod;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.ReferralCommand.QualifyReferral;
import io.veilbot.api.people.ReferralCommand.RecordReferral;
import io.veilbot.api.people.ReferralEvent.ReferralQualified;
import io.veilbot.api.people.ReferralId;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.sagas.SagaGroups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * From a shared link to the reward. It remembers nothing: the referral knows who was brought, and
 * whether that was rewarded.
 */
@Component
@DisallowReplay
@ProcessingGroup(SagaGroups.REFERRALS)
class ReferralDesk {

    private static final Actor SELF = Actor.system("referrals");

    private final Commands commands;

    ReferralDesk(Commands commands) {
        this.commands = commands;
    }

    /**
     * Newcomers only: whoever registers after an erasure was here before.
     *
     * @param number of the event in its stream, from 0
     */
    @EventHandler
    void on(CustomerRegistered event, @SequenceNumber Long number) {
        if (number == 0) {
            CustomerId.ofReferralCode(event.startParameter())
                    .map(referrer -> broughtBy(referrer, event.customer()))
                    .ifPresent(wish -> sendUnless(Refusal.REFERRAL_NOT_ALLOWED, wish));
        }
    }

    /** Whatever they paid for, be it a gift; most payers were brought by nobody. */
    @EventHandler
    void on(PaymentConfirmed event) {
        var referral = ReferralId.of(event.customer());
        sendUnless(Refusal.UNKNOWN, new QualifyReferral(referral, event.payment()));
    }

    @EventHandler
    void on(ReferralQualified event) {
        commands.send(
                new GrantPeriod(event.subscription(), event.referrer(), event.reward(), event.at()),
                SELF);
    }

    private static RecordReferral broughtBy(CustomerId referrer, CustomerId referred) {
        return new RecordReferral(ReferralId.of(referred), referrer, referred);
    }

    private void sendUnless(Refusal expected, Command command) {
        try {
            commands.send(command, SELF);
        } catch (RefusedException no) {
            if (no.refusal() != expected) {
                throw no;
            }
        }
    }
}
