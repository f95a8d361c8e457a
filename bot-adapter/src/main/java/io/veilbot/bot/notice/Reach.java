package io.veilbot.bot.notice;

import io.veilbot.api.Queries;
import io.veilbot.api.people.CustomerId;
import io.veilbot.api.people.CustomerQuery.FindCustomer;

/** Who is told only what they wait for. */
final class Reach {
    private final Queries queries;

    Reach(Queries queries) {
        this.queries = queries;
    }

    /** Erased, kept from buying by staff, or wants to hear nothing of the bot. */
    boolean isQuiet(CustomerId customer) {
        return queries.find(new FindCustomer(customer))
                .filter(person -> person.erased() || person.blocked() || person.unreachable())
                .isPresent();
    }
}
