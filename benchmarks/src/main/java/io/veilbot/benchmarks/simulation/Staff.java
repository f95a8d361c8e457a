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
    private static final Duration LATER = Duration.ofDays(20);
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
            case PaymentConfirmed paid when dice.happens(60) -> giveBack(paid);
            case CaseOpened opened when dice.happens(500) -> decide(opened);
            case PeriodGranted granted when dice.happens(50) -> letPause(granted);
            default -> {
                // the rest runs by itself
            }
        }
    }

    /** A part, or all of it; at once, or weeks later. */
    private void giveBack(PaymentConfirmed paid) {
        long whole = paid.amount().minor();
        long part = dice.happens(500) ? whole : 1 + whole * dice.below(100) / 100;
        var amount = new Money(Math.min(part, whole), paid.amount().currency());
        agenda.after(
                dice.upTo(LATER),
                () ->
                        send(
                                new RequestRefund(
                                        paid.payment(),
                                        RefundId.of(paid.payment(), 1),
                                        Optional.empty(),
                                        amount,
                                        "asked for")));
    }

    private void decide(CaseOpened opened) {
        Decision decision = dice.oneOf(DECISIONS);
        agenda.after(
                dice.within(Duration.ofDays(2)),
                () -> send(new DecideCase(opened.caseId(), decision, "looked at")));
    }

    private void letPause(PeriodGranted granted) {
        agenda.after(
                dice.upTo(LATER),
                () -> {
                    send(new SuspendSubscription(granted.subscription(), Hold.PAUSE, "a journey"));
                    agenda.after(
                            dice.within(Duration.ofDays(10)),
                            () -> send(new ResumeSubscription(granted.subscription(), Hold.PAUSE)));
                });
    }

    private void send(Command command) {
        try {
            commands.send(command, SELF);
        } catch (RefusedException no) {
            // the person at the screen reads why
        }
    }
}
