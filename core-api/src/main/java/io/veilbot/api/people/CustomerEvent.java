package io.veilbot.api.people;

import io.veilbot.api.Event;
import io.veilbot.api.Language;
import io.veilbot.api.PersonalText;
import io.veilbot.api.StoredAs;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionId;
import java.time.Instant;

/**
 * The life of a customer: registered once, then whatever they choose and staff decide; perhaps
 * erased, after which they may register anew.
 */
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

    /**
     * The one trial of this person is theirs.
     *
     * @param subscription what it is granted to
     */
    @StoredAs("people.trial-claimed")
    record TrialClaimed(CustomerId customer, SubscriptionId subscription, Grant grant, Instant at)
            implements CustomerEvent {}

    /** This person is VIP: access without an end, and the servers kept for VIP. */
    @StoredAs("people.vip-granted")
    record VipGranted(CustomerId customer, String reason, Instant at) implements CustomerEvent {}

    /** This person is like everybody else again. */
    @StoredAs("people.vip-withdrawn")
    record VipWithdrawn(CustomerId customer, String reason, Instant at) implements CustomerEvent {}

    /**
     * Prices are lower for this person from now on.
     *
     * @param percent off every price, 0 to 100; 0 ends it
     */
    @StoredAs("people.personal-discount-set")
    record PersonalDiscountSet(CustomerId customer, int percent, String reason, Instant at)
            implements CustomerEvent {}

    /**
     * Staff wrote something down about this person.
     *
     * @param id of the note; one that was stored before notes had ids has one of its time
     */
    @StoredAs(value = "people.note-taken", revision = 2)
    record NoteTaken(CustomerId customer, NoteId id, PersonalText note, Instant at)
            implements CustomerEvent {}

    /**
     * Nothing about this person can be read any more; facts about money stay. If they ever come
     * back they register anew.
     */
    @StoredAs("people.customer-erased")
    record CustomerErased(CustomerId customer, String reason, Instant at)
            implements CustomerEvent {}
}
