package io.veilbot.api.people;

import io.veilbot.api.Language;
import io.veilbot.api.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about customers. */
public sealed interface CustomerQuery<R> extends Query<R> {

    /** One customer; nothing to tell before registration. */
    record FindCustomer(CustomerId customer) implements CustomerQuery<CustomerView> {
        @Override
        public Class<CustomerView> answerType() {
            return CustomerView.class;
        }
    }

    /**
     * Customers, newest first.
     *
     * @param text a customer id, the start of one, a Telegram id, or the id of a payment, a
     *     subscription or a key of theirs; empty for all
     * @param mark only those of whom this is true; empty for all
     * @param after where the page before ended; empty for the first page
     * @param limit rows of a page, 1 to 500
     */
    record ListCustomers(
            Optional<String> text, Optional<Mark> mark, Optional<String> after, int limit)
            implements CustomerQuery<CustomerPage> {

        @Override
        public Class<CustomerPage> answerType() {
            return CustomerPage.class;
        }

        /** Dots for the text: a log line must not tell. */
        @Override
        public String toString() {
            return "ListCustomers[•••]";
        }
    }

    /** What may be true of a customer and sets them apart. */
    enum Mark {
        VIP,
        /** By staff. */
        BLOCKED,
        /** They blocked the bot. */
        UNREACHABLE,
        ERASED
    }

    /** What staff wrote down about somebody. */
    record NotesOf(CustomerId customer) implements CustomerQuery<NoteList> {

        @Override
        public Class<NoteList> answerType() {
            return NoteList.class;
        }
    }

    /**
     * @param next give it as {@code after} for the next page; empty on the last
     */
    record CustomerPage(List<CustomerView> customers, Optional<String> next) {}

    /**
     * @param notes newest first
     */
    record NoteList(List<NoteView> notes) {}

    /**
     * @param text personal
     * @param actor who wrote it, as {@code kind:name}
     */
    record NoteView(String text, String actor, Instant at) {

        /** Dots for the text: a log line must not tell. */
        @Override
        public String toString() {
            return "note of " + at;
        }
    }

    /**
     * @param telegramId decimal digits; personal
     * @param name personal
     * @param blocked by staff
     * @param unreachable the person blocked the bot
     * @param discountPercent off every price; 0 is none
     * @param trialUsed whether the one trial is taken
     * @param erased nothing personal can be read any more
     * @param referredBy who brought them
     */
    record CustomerView(
            CustomerId customer,
            String telegramId,
            String name,
            Language language,
            boolean blocked,
            boolean unreachable,
            boolean vip,
            int discountPercent,
            boolean trialUsed,
            boolean erased,
            Optional<CustomerId> referredBy,
            Instant registeredAt) {}
}
