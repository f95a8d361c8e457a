package io.veilbot.api.people;

import io.veilbot.api.Command;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.SubscriptionId;

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

    /**
     * Wants the free trial. A second time is refused, except for the same subscription again.
     *
     * @param subscription what it is granted to
     */
    @StoredAs("people.claim-trial")
    record ClaimTrial(CustomerId customer, SubscriptionId subscription)
            implements CustomerCommand {}

    /**
     * Staff make somebody VIP.
     *
     * @param reason for auditors
     */
    @StoredAs("people.grant-vip")
    record GrantVip(CustomerId customer, String reason) implements CustomerCommand {}

    /**
     * Staff end that; what was bought meanwhile counts again.
     *
     * @param reason for auditors
     */
    @StoredAs("people.withdraw-vip")
    record WithdrawVip(CustomerId customer, String reason) implements CustomerCommand {}

    /**
     * Staff lower every price for somebody.
     *
     * @param percent 0 to 100; 0 ends it
     * @param reason for auditors
     */
    @StoredAs("people.set-personal-discount")
    record SetPersonalDiscount(CustomerId customer, int percent, String reason)
            implements CustomerCommand {

        public SetPersonalDiscount {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a discount is 0 to 100 percent");
            }
        }
    }

    /** Staff write something down about somebody. The same note again changes nothing. */
    @StoredAs("people.take-note")
    record TakeNote(CustomerId customer, NoteId id, PersonalText note) implements CustomerCommand {}

    /**
     * Makes everything about a person unreadable, for ever. Keys go, facts about money stay.
     *
     * @param reason for auditors; says nothing about the person
     */
    @StoredAs("people.erase-customer")
    record EraseCustomer(CustomerId customer, String reason) implements CustomerCommand {}
}
