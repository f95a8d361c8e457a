package io.veilbot.api.people;

import io.veilbot.api.Event;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import java.time.Instant;

/** The life of a customer: registered once, then whatever they choose and staff decide. */
public sealed interface CustomerEvent extends Event {

    CustomerId customer();

    /**
     * A person came for the first time.
     *
     * @param telegramId decimal digits; from Telegram
     * @param name as Telegram showed it then
     * @param startParameter what followed {@code /start}; empty if nothing did
     */
    @StoredAs("people.customer-registered")
    record CustomerRegistered(
            CustomerId customer,
            PersonalText telegramId,
            PersonalText name,
            Language language,
            String startParameter,
            Instant at)
            implements CustomerEvent {}

    /** Everything said to this person is in this language from now on. */
    @StoredAs("people.language-chosen")
    record LanguageChosen(CustomerId customer, Language language, Instant at)
            implements CustomerEvent {}

    /** The person blocked the bot. */
    @StoredAs("people.bot-blocked")
    record BotBlocked(CustomerId customer, Instant at) implements CustomerEvent {}

    /** The person lets the bot write again. */
    @StoredAs("people.bot-unblocked")
    record BotUnblocked(CustomerId customer, Instant at) implements CustomerEvent {}

    /** Staff stopped this person from buying. */
    @StoredAs("people.customer-blocked")
    record CustomerBlocked(CustomerId customer, String reason, Instant at)
            implements CustomerEvent {}

    /** This person may buy again. */
    @StoredAs("people.customer-unblocked")
    record CustomerUnblocked(CustomerId customer, String reason, Instant at)
            implements CustomerEvent {}
}
