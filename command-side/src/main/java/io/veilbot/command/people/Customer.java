package io.veilbot.command.people;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.EraseCustomer;
import io.veilbot.api.people.CustomerCommand.GrantVip;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerCommand.SetPersonalDiscount;
import io.veilbot.api.people.CustomerCommand.TakeNote;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerCommand.WithdrawVip;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person: registers, chooses, may be favoured or kept from buying, may be forgotten. */
@Aggregate(type = "customer")
public class Customer {

    /** The framework reads it. */
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private @Nullable CustomerId id;

    private final Person person = new Person();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterCustomer command, PersonalKeys keys, Clock clock) {
        store(new OwnWishes(person, clock.instant()).on(command, keys));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChooseLanguage command, Clock clock) {
        store(new OwnWishes(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBotBlocked command, Clock clock) {
        store(new OwnWishes(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBotUnblocked command, Clock clock) {
        store(new OwnWishes(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ClaimTrial command, TrialRules rules, Clock clock) {
        store(new OwnWishes(person, clock.instant()).on(command, rules));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BlockCustomer command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnblockCustomer command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GrantVip command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawVip command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetPersonalDiscount command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeNote command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EraseCustomer command, Clock clock) {
        store(new StaffDecisions(person, clock.instant()).on(command));
    }

    /**
     * @throws RefusedException if this person is erased or blocked
     */
    public void mustBeAllowedToBuy() {
        person.mustBeHere();
        person.mustNotBeBlocked();
    }

    public boolean mayBuy() {
        return person.isHere() && !person.isBlocked();
    }

    /** Percent off every price of this person, 0 to 100. */
    public int personalDiscount() {
        return person.discount();
    }

    /** Whether somebody registered, and was not erased since. */
    public boolean isHere() {
        return person.isHere();
    }

    private static void store(Optional<CustomerEvent> fact) {
        fact.ifPresent(happened -> apply(happened));
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        id = event.customer();
        person.on(event);
    }
}
