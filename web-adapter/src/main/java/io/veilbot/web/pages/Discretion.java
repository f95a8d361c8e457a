package io.veilbot.web.pages;

import io.veilbot.api.people.CustomerQuery.CustomerView;
import io.veilbot.api.people.CustomerQuery.NoteView;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What of a person this reader may see: auditors see everything but who it is.
 *
 * @param masks whether it is an auditor
 */
record Discretion(boolean masks) {

    static final String MASK = "•••";

    static Discretion towards(HttpServletRequest reader) {
        return new Discretion(reader.isUserInRole("AUDITOR"));
    }

    CustomerView of(CustomerView customer) {
        return masks ? masked(customer) : customer;
    }

    NoteView of(NoteView note) {
        return masks ? new NoteView(MASK, note.actor(), note.at()) : note;
    }

    RenewalView of(RenewalView renewal) {
        return masks ? renewal.under(MASK) : renewal;
    }

    private static CustomerView masked(CustomerView customer) {
        return new CustomerView(
                customer.customer(),
                MASK,
                MASK,
                customer.language(),
                customer.blocked(),
                customer.unreachable(),
                customer.vip(),
                customer.discountPercent(),
                customer.trialUsed(),
                customer.erased(),
                customer.referredBy(),
                customer.registeredAt());
    }
}
