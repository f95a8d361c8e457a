package io.veilbot.command.people;

import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerErased;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.NoteTaken;
import io.veilbot.api.people.CustomerEvent.PersonalDiscountSet;
import io.veilbot.api.people.CustomerEvent.VipGranted;
import io.veilbot.api.people.CustomerEvent.VipWithdrawn;
import java.time.Instant;
import java.util.Optional;

/** Decides what staff want of somebody. */
record StaffDecisions(Person person, Instant now) {

    Optional<CustomerEvent> on(BlockCustomer command) {
        person.mustBeHere();
        return person.isBlocked()
                ? Optional.empty()
                : Optional.of(new CustomerBlocked(command.customer(), command.reason(), now));
    }

    Optional<CustomerEvent> on(UnblockCustomer command) {
        person.mustBeHere();
        return person.isBlocked()
                ? Optional.of(new CustomerUnblocked(command.customer(), command.reason(), now))
                : Optional.empty();
    }

    Optional<CustomerEvent> on(GrantVip command) {
        person.mustBeHere();
        return person.isVip()
                ? Optional.empty()
                : Optional.of(new VipGranted(command.customer(), command.reason(), now));
    }

    Optional<CustomerEvent> on(WithdrawVip command) {
        person.mustBeHere();
        return person.isVip()
                ? Optional.of(new VipWithdrawn(command.customer(), command.reason(), now))
                : Optional.empty();
    }

    Optional<CustomerEvent> on(SetPersonalDiscount command) {
        person.mustBeHere();
        return person.discount() == command.percent()
                ? Optional.empty()
                : Optional.of(
                        new PersonalDiscountSet(
                                command.customer(), command.percent(), command.reason(), now));
    }

    /** Staff may write the same words twice, as two notes; what was seen again is news. */
    Optional<CustomerEvent> on(TakeNote command) {
        person.mustBeHere();
        return person.hasNote(command.id())
                ? Optional.empty()
                : Optional.of(new NoteTaken(command.customer(), command.id(), command.note(), now));
    }

    Optional<CustomerEvent> on(EraseCustomer command) {
        if (person.isErased()) {
            return Optional.empty();
        }
        person.mustBeHere();
        return Optional.of(new CustomerErased(command.customer(), command.reason(), now));
    }
}
