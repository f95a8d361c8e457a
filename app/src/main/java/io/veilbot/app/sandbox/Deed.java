package io.veilbot.app.sandbox;

import io.veilbot.api.sales.CaseCommand;

/** Something that somebody does in the past of a demo shop. Done twice, it is done once. */
sealed interface Deed {

    /** By one of the customers. */
    sealed interface Personal extends Deed {

        /** Counts the customers from 0. */
        int person();
    }

    /** Writes to the bot for the first time. */
    record Visit(int person) implements Personal {}

    /**
     * @param number counts this person's purchases from 1
     * @param tariff its English name
     */
    record Purchase(int person, int number, String tariff, Ending ending) implements Personal {}

    /** Wants to hear of the shop no more. */
    record Goodbye(int person) implements Personal {}

    /** Staff stop somebody from buying. */
    record Ban(int person, String reason) implements Deed {}

    /** A server answers no longer. */
    record Outage(String server) implements Deed {}

    /** It answers again. */
    record Recovery(String server) implements Deed {}

    /** Staff decide the case of a purchase. */
    record Ruling(int person, int number, CaseCommand.Decision decision, String reason)
            implements Deed {}

    /** How a purchase ends. */
    enum Ending {
        PAID,
        DECLINED,
        /** The person goes away without paying. */
        LEFT,
        /** The provider tells of another amount than was agreed. */
        MISPAID
    }
}
