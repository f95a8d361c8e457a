package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import java.time.Duration;

/** What people do at the provider's page, and what the provider makes of it. */
final class Payers {

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
        int mood = dice.below(100);
        if (mood < 80) {
            agenda.after(dice.within(Duration.ofMinutes(20)), () -> pay(payment));
        } else if (mood < 88) {
            agenda.after(dice.within(Duration.ofMinutes(20)), () -> decline(payment));
        } else if (mood < 93) {
            agenda.after(dice.within(Duration.ofHours(20)), () -> pay(payment));
        }
    }

    /** Nobody pays what the provider never heard of. */
    private void pay(PaymentId payment) {
        till.chargeFor(payment)
                .filter(charge -> charge.taken == null)
                .ifPresent(charge -> {
                    till.pay(charge, amount(charge));
                    postman.tellOf(charge.id);
                });
    }

    private Money amount(Till.Charge charge) {
        if (!faults.strikes(Fault.PROVIDER_LIES, 40)) {
            return charge.asked;
        }
        return switch (dice.below(4)) {
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

    private void decline(PaymentId payment) {
        till.chargeFor(payment)
                .ifPresent(charge -> {
                    till.decline(charge);
                    postman.tellOf(charge.id);
                    if (dice.happens(500)) {
                        agenda.after(dice.within(Duration.ofMinutes(30)), () -> pay(payment));
                    }
                });
    }
}
