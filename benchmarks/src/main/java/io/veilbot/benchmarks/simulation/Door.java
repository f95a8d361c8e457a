package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerId;

/** How people come in, by whoever's link, and say what they want. */
final class Door {

    private final Dice dice;
    private final Commands commands;
    private final int people;

    /**
     * @param people how many there are
     */
    Door(Dice dice, Commands commands, int people) {
        this.dice = dice;
        this.commands = commands;
        this.people = people;
    }

    int people() {
        return people;
    }

    /**
     * @param number from 0 to below the number of people
     */
    static CustomerId person(int number) {
        return new CustomerId("customer-%032x".formatted(number));
    }

    CustomerId anybody(Dice own) {
        return person(own.below(people));
    }

    /** Every time as if it were the first: some forget that they were here. */
    void enter(CustomerId customer) {
        ask(
                new RegisterCustomer(
                        customer,
                        new PersonalText(customer, "1"),
                        new PersonalText(customer, "Anna"),
                        Language.RU,
                        link(dice.of(customer.value()))),
                customer);
    }

    /** Somebody's who may not be here yet, may be brought by this very person, or is this one. */
    private String link(Dice own) {
        return own.happens(400) ? anybody(own).referralCode() : "";
    }

    /**
     * @return whether the shop did not say no
     */
    boolean ask(Command command, CustomerId customer) {
        try {
            commands.send(command, Actor.customer(customer));
            return true;
        } catch (RefusedException no) {
            return false;
        }
    }
}
