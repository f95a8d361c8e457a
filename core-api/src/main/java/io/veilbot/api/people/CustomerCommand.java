package io.veilbot.api.people;

import io.veilbot.api.Command;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;

/** What a customer can ask, or staff for them. */
public sealed interface CustomerCommand extends Command {

    CustomerId customer();

    @Override
    default CustomerId target() {
        return customer();
    }

    /**
     * Registers a person at their first message. Sent again, it changes nothing.
     *
     * @param telegramId decimal digits
     * @param name as Telegram shows it
     * @param language from Telegram's language code
     * @param startParameter what followed {@code /start}; empty if nothing did
     */
    @StoredAs("people.register-customer")
    record RegisterCustomer(
            CustomerId customer,
            PersonalText telegramId,
            PersonalText name,
            Language language,
            String startParameter)
            implements CustomerCommand {}

    /** Chooses the language of everything said to this person. */
    @StoredAs("people.choose-language")
    record ChooseLanguage(CustomerId customer, Language language) implements CustomerCommand {}

    /** The person has blocked the bot: nothing can be sent to them. */
    @StoredAs("people.record-bot-blocked")
    record RecordBotBlocked(CustomerId customer) implements CustomerCommand {}

    /** The person lets the bot write again. */
    @StoredAs("people.record-bot-unblocked")
    record RecordBotUnblocked(CustomerId customer) implements CustomerCommand {}

    /**
     * Staff stop somebody from buying.
     *
     * @param reason for staff
     */
    @StoredAs("people.block-customer")
    record BlockCustomer(CustomerId customer, String reason) implements CustomerCommand {}

    /** Staff let somebody buy again. */
    @StoredAs("people.unblock-customer")
    record UnblockCustomer(CustomerId customer, String reason) implements CustomerCommand {}
}
