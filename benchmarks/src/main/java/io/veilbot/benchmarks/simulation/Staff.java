package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Money;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Hold;
import io.veilbot.api.access.SubscriptionCommand.ResumeSubscription;
import io.veilbot.api.access.SubscriptionCommand.SuspendSubscription;
import io.veilbot.api.access.SubscriptionEvent.PeriodGranted;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.CaseCommand.DecideCase;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.api.sales.PaymentCommand.RequestRefund;
import io.veilbot.api.sales.PaymentEvent.PaymentConfirmed;
import io.veilbot.api.sales.RefundId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** People who give money back, decide cases, and let somebody pause. */
final class Staff {

    private static final Actor SELF = Actor.staff("support");
    private static final Duration LATER = Duration.ofDays(8);
    private static final List<Decision> DECISIONS = List.of(Decision.values());

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;

    Staff(Agenda agenda, Dice dice, Commands commands) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
    }

    void hear(Object event) {
        switch (event) {
            case PaymentConfirmed paid -> giveBack(paid, dice.of(paid.payment().value()));
            case CaseOpened opened -> decide(opened, dice.of(opened.caseId().value()));
            case PeriodGranted granted -> letPause(granted, dice.of(granted.grant().id().value()));
            default -> {
                // the rest runs by itself
            }
        }
    }

    /** A part, or all of it; at once, or weeks later. */
    private void giveBack(PaymentConfirmed paid, Dice own) {
        if (!own.happens(60)) {
            return;
        }
        long whole = paid.amount().minor();
        long part = own.happens(500) ? whole : 1 + whole * own.below(100) / 100;
        var amount = new Money(Math.min(part, whole), paid.amount().currency());
        agenda.after(
                own.upTo(LATER),
                () ->
                        send(
                                new RequestRefund(
                                        paid.payment(),
                                        RefundId.of(paid.payment(), 1),
                                        Optional.empty(),
                                        amount,
                                        "asked for")));
    }

    private void decide(CaseOpened opened, Dice own) {
        if (own.happens(500)) {
            Decision decision = own.oneOf(DECISIONS);
            agenda.after(
                    own.within(Duration.ofDays(2)),
                    () -> send(new DecideCase(opened.caseId(), decision, "looked at")));
        }
    }

    private void letPause(PeriodGranted granted, Dice own) {
        if (own.happens(50)) {
            agenda.after(own.upTo(LATER), () -> pause(granted.subscription(), own));
        }
    }

    private void pause(SubscriptionId subscription, Dice own) {
        send(new SuspendSubscription(subscription, Hold.PAUSE, "a journey"));
        agenda.after(
                own.within(Duration.ofDays(10)),
                () -> send(new ResumeSubscription(subscription, Hold.PAUSE)));
    }

    private void send(Command command) {
        try {
            commands.send(command, SELF);
        } catch (RefusedException no) {
            // the person at the screen reads why
        }
    }
}
