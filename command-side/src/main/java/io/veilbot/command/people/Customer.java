package io.veilbot.command.people;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.veilbot.api.Language;
import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.people.CustomerCommand.BlockCustomer;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerCommand.UnblockCustomer;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerBlocked;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.CustomerUnblocked;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.CustomerId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One person: registers once, chooses, may be kept from buying. */
@Aggregate(type = "customer")
public class Customer {

    @AggregateIdentifier private @Nullable CustomerId id;
    private @Nullable Language language;
    private boolean botBlocked;
    private boolean blocked;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterCustomer command, Clock clock) {
        if (isRegistered()) {
            return;
        }
        apply(
                new CustomerRegistered(
                        command.customer(),
                        command.telegramId(),
                        command.name(),
                        command.language(),
                        command.startParameter(),
                        clock.instant()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ChooseLanguage command, Clock clock) {
        mustBeRegistered();
        if (language != command.language()) {
            apply(new LanguageChosen(command.customer(), command.language(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBotBlocked command, Clock clock) {
        mustBeRegistered();
        if (!botBlocked) {
            apply(new BotBlocked(command.customer(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordBotUnblocked command, Clock clock) {
        mustBeRegistered();
        if (botBlocked) {
            apply(new BotUnblocked(command.customer(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BlockCustomer command, Clock clock) {
        mustBeRegistered();
        if (!blocked) {
            apply(new CustomerBlocked(command.customer(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(UnblockCustomer command, Clock clock) {
        mustBeRegistered();
        if (blocked) {
            apply(new CustomerUnblocked(command.customer(), command.reason(), clock.instant()));
        }
    }

    /**
     * @throws RefusedException if this person is blocked
     */
    public void mustBeAllowedToBuy() {
        if (blocked) {
            throw new RefusedException(Refusal.CUSTOMER_BLOCKED);
        }
    }

    private boolean isRegistered() {
        return id != null;
    }

    private void mustBeRegistered() {
        if (!isRegistered()) {
            throw new RefusedException(Refusal.CUSTOMER_UNKNOWN);
        }
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered registered -> {
                id = registered.customer();
                language = registered.language();
            }
            case LanguageChosen chosen -> language = chosen.language();
            case BotBlocked _ -> botBlocked = true;
            case BotUnblocked _ -> botBlocked = false;
            case CustomerBlocked _ -> blocked = true;
            case CustomerUnblocked _ -> blocked = false;
            default -> {}
        }
    }
}
