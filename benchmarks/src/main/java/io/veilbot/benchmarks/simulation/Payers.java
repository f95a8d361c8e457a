package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import java.time.Duration;
import java.util.function.Consumer;

/** What people do at the provider's page, and what the provider makes of it. */
final class Payers {

    private static final Duration SOON = Duration.ofMinutes(20);
    private static final Duration LATE = Duration.ofHours(20);

    /** When nobody looks any more but whoever compares the provider's list. */
    private static final Duration VERY_LATE = Duration.ofDays(7);

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Agenda agenda;
    private final Dice dice;
    private final Till till;
    private final Postman postman;
    private final Faults faults;

    Payers(Agenda agenda, Dice dice, Till till, Postman postman, Faults faults) {
        this.agenda = agenda;
        this.dice = dice;
        this.till = till;
        this.postman = postman;
        this.faults = faults;
    }

    /** Somebody looks at the pay button. */
    void decide(PaymentId payment) {
        Dice own = dice.of(payment.value());
        int mood = own.below(100);
        if (mood < 80) {
            once(payment, own.within(SOON), charge -> pay(charge, own));
        } else if (mood < 88) {
            once(payment, own.within(SOON), charge -> decline(charge, own));
        } else if (mood < 93) {
            once(payment, own.within(LATE), charge -> pay(charge, own));
        } else if (mood < 95) {
            once(payment, own.within(VERY_LATE), charge -> pay(charge, own));
        } else if (mood < 97) {
            once(payment, own.within(SOON), this::pretend);
        }
    }

    private void pretend(Charge charge) {
        faults.count(Fault.CALLBACK_FORGED);
        postman.tellOf(charge.id);
    }

    /** Nobody pays what the provider never heard of: people look again until it has. */
    private void once(PaymentId payment, Duration delay, Consumer<Charge> deed) {
        agenda.after(
                delay,
                () ->
                        till.chargeFor(payment)
                                .ifPresentOrElse(deed, () -> once(payment, MOMENT, deed)));
    }

    private void pay(Charge charge, Dice own) {
        if (charge.taken == null) {
            till.pay(charge, amount(charge, own));
            postman.tellOf(charge.id);
        }
    }

    private Money amount(Charge charge, Dice own) {
        if (!own.happens(40)) {
            return charge.asked;
        }
        faults.count(Fault.PROVIDER_LIES);
        return switch (own.below(4)) {
            case 0 -> new Money(charge.asked.minor() - 1, charge.asked.currency());
            case 1 -> new Money(charge.asked.minor(), Currency.USD);
            case 2 -> {
                charge.test = true;
                yield charge.asked;
            }
            default -> {
                charge.strange = true;
                yield charge.asked;
            }
        };
    }

    private void decline(Charge charge, Dice own) {
        till.decline(charge);
        postman.tellOf(charge.id);
        if (own.happens(500)) {
            agenda.after(own.within(SOON), () -> pay(charge, own));
        }
    }
}
