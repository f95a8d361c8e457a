package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Currency;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentCommand.RequestPayment;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import java.time.Duration;
import java.util.List;

/** People who come, tap twice, pay, change their minds, pay late, and come again. */
final class Customers {

    private static final Duration SEASON = Duration.ofDays(90);
    private static final PaymentMethod METHOD = new PaymentMethod("till");

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;
    private final Payers payers;
    private final List<TariffId> tariffs;

    Customers(Agenda agenda, Dice dice, Commands commands, Payers payers, List<TariffId> tariffs) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
        this.payers = payers;
        this.tariffs = tariffs;
    }

    /**
     * @param payments how many purchases they begin altogether, some time of the season
     * @param people among how many of them
     */
    void come(int payments, int people) {
        for (int attempt = 0; attempt < payments; attempt++) {
            var customer = new CustomerId("customer-%06d".formatted(dice.below(people)));
            String order = Integer.toString(attempt);
            agenda.after(dice.within(SEASON), () -> buy(customer, order));
        }
    }

    private void buy(CustomerId customer, String order) {
        send(
                new RegisterCustomer(
                        customer,
                        new PersonalText(customer, "1"),
                        new PersonalText(customer, "Anna"),
                        Language.RU,
                        ""),
                customer);
        var payment = PaymentId.derivedFrom(customer, order);
        Dice own = dice.of(payment.value());
        var wish =
                new RequestPayment(
                        payment,
                        customer,
                        own.oneOf(tariffs),
                        METHOD,
                        Currency.RUB,
                        SubscriptionId.of(customer, 1));
        boolean wanted = send(wish, customer);
        if (wanted && own.happens(100)) {
            send(wish, customer);
        }
        if (wanted) {
            payers.decide(payment);
        }
    }

    private boolean send(Command command, CustomerId customer) {
        try {
            commands.send(command, Actor.customer(customer));
            return true;
        } catch (RefusedException no) {
            return false;
        }
    }
}
