package io.veilbot.command.people;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.Grant;
import io.veilbot.api.people.CustomerCommand.ChooseLanguage;
import io.veilbot.api.people.CustomerCommand.ClaimTrial;
import io.veilbot.api.people.CustomerCommand.RecordBotBlocked;
import io.veilbot.api.people.CustomerCommand.RecordBotUnblocked;
import io.veilbot.api.people.CustomerCommand.RegisterCustomer;
import io.veilbot.api.people.CustomerEvent;
import io.veilbot.api.people.CustomerEvent.BotBlocked;
import io.veilbot.api.people.CustomerEvent.BotUnblocked;
import io.veilbot.api.people.CustomerEvent.CustomerRegistered;
import io.veilbot.api.people.CustomerEvent.LanguageChosen;
import io.veilbot.api.people.CustomerEvent.TrialClaimed;
import java.time.Instant;
import java.util.Optional;

/** Decides what people want for themselves. */
record OwnWishes(Person person, Instant now) {

    /** Comes back under a new key only, or the new life would be as unreadable as the old. */
    Optional<CustomerEvent> on(RegisterCustomer command, PersonalKeys keys) {
        if (person.isHere()) {
            return Optional.empty();
        }
        if (person.isErased() && keys.renew(command.customer()) <= person.lives()) {
            throw new RefusedException(Refusal.ERASED);
        }
        return Optional.of(
                new CustomerRegistered(
                        command.customer(),
                        command.telegramId(),
                        command.name(),
                        command.language(),
                        command.startParameter(),
                        now));
    }

    Optional<CustomerEvent> on(ChooseLanguage command) {
        person.mustBeHere();
        return person.speaks(command.language())
                ? Optional.empty()
                : Optional.of(new LanguageChosen(command.customer(), command.language(), now));
    }

    Optional<CustomerEvent> on(RecordBotBlocked command) {
        person.mustBeHere();
        return person.hasBlockedTheBot()
                ? Optional.empty()
                : Optional.of(new BotBlocked(command.customer(), now));
    }

    Optional<CustomerEvent> on(RecordBotUnblocked command) {
        person.mustBeHere();
        return person.hasBlockedTheBot()
                ? Optional.of(new BotUnblocked(command.customer(), now))
                : Optional.empty();
    }

    /** Once per person, whatever they bought before and however often they register. */
    Optional<CustomerEvent> on(ClaimTrial command, TrialRules rules) {
        person.mustBeHere();
        if (person.hasTheTrialIn(command.subscription())) {
            return Optional.empty();
        }
        if (person.hasUsedTheTrial()) {
            throw new RefusedException(Refusal.TRIAL_ALREADY_USED);
        }
        person.mustNotBeBlocked();
        var grant =
                Grant.ofTrial(
                        command.customer(), rules.period(), rules.allowance(), rules.entitlement());
        return Optional.of(
                new TrialClaimed(command.customer(), command.subscription(), grant, now));
    }
}
