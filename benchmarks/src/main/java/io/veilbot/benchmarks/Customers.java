package io.veilbot.benchmarks;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;
import java.util.List;
import java.util.stream.IntStream;

/** Somebody to sell to. */
final class Customers {

    private static final long FIRST_TELEGRAM_ID = 700_000_000;

    private Customers() {}

    static List<CustomerId> register(Commands commands, int count) {
        return IntStream.range(0, count).mapToObj(number -> registered(commands, number)).toList();
    }

    private static CustomerId registered(Commands commands, long number) {
        var customer = new CustomerId("customer-bench-" + number);
        commands.send(
                new RegisterCustomer(
                        customer,
                        new PersonalText(customer, Long.toString(FIRST_TELEGRAM_ID + number)),
                        new PersonalText(customer, "Buyer " + number),
                        Language.EN,
                        ""),
                Actor.customer(customer));
        return customer;
    }
}
