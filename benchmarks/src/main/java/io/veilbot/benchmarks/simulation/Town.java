package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Commands;
import io.veilbot.api.sales.GiftEvent.GiftIssued;

/** Everybody who deals with the shop: those who buy, those who are given, those who work there. */
final class Town {

    private final Customers customers;
    private final Guests guests;
    private final Staff staff;
    private final int payments;

    /**
     * @param payments how many purchases they begin altogether
     */
    Town(Agenda agenda, Dice dice, Commands commands, Payers payers, int payments) {
        this.payments = payments;
        var door = new Door(dice.of("links"), commands, Math.max(2, payments / 3));
        customers = new Customers(agenda, dice.of("customers"), door, payers);
        guests = new Guests(agenda, dice.of("guests"), door);
        staff = new Staff(agenda, dice.of("staff"), commands);
    }

    void come() {
        customers.come(payments);
        guests.come();
    }

    void hear(Object event) {
        staff.hear(event);
        if (event instanceof GiftIssued gift) {
            guests.hear(gift);
        }
    }
}
