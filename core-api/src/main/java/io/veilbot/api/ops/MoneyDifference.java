package io.veilbot.api.ops;

import java.util.Locale;

/** What does not agree, and why, where that is known. */
public enum MoneyDifference {
    ON_ITS_WAY(true, "paid within the last minutes, and still on its way to the ledger"),
    CASE_OPEN(
            true,
            "at the provider, and otherwise than agreed or not in the ledger: a case is open"),
    CASE_DECIDED(true, "at the provider, and otherwise than agreed: a person decided about it"),
    NOT_LISTED_YET(true, "in the ledger, and newer than the provider's list as it was last read"),
    LIST_STARTS_LATER(true, "in the ledger, and older than the provider's list that was read"),
    NO_LIST(true, "in the ledger; of this provider no list was read"),
    RETURNED_SINCE(true, "went back after the provider's list was read"),
    RETURN_ON_ITS_WAY(
            true, "went back within the last minutes, and the ledger does not know it yet"),
    RETURNED(true, "paid, refunded in full, access ended"),
    PARTLY_RETURNED(true, "paid, refunded in part, and the same part of the access ended"),
    CHARGED_BACK(true, "paid, taken back by the payer's bank, access ended"),
    ACCESS_ON_ITS_WAY(
            true, "paid within the last minutes, and access is about to be granted or taken"),
    ACCESS_CASE_OPEN(true, "the access does not match the money: a case is open"),
    ACCESS_CASE_DECIDED(true, "the access does not match the money: a person decided about it"),
    GIVEN_BY_STAFF(true, "granted by staff without payment"),
    NOT_IN_LEDGER(false, "at the provider, not in the ledger, and no case is open"),
    NOT_AT_PROVIDER(false, "in the ledger, not in the provider's list"),
    OTHER_PAYMENT(false, "the provider's list and the ledger name different payments"),
    AMOUNT_DIFFERS(false, "the amount in the provider's list differs from the one in the ledger"),
    RETURN_DIFFERS(false, "what went back by the provider's list differs from the ledger"),
    NO_ACCESS(false, "paid, but no access was granted, and no case is open"),
    ACCESS_STAYED(false, "the money went back, but the access it bought did not end"),
    ACCESS_TAKEN(false, "the money is here, but the access it bought was taken back");

    private final boolean explained;
    private final String sentence;

    MoneyDifference(boolean explained, String sentence) {
        this.explained = explained;
        this.sentence = sentence;
    }

    /** Whether nobody has to look into it any more. */
    public boolean isExplained() {
        return explained;
    }

    /** For terminals and files; pages have it in the reader's language. */
    public String sentence() {
        return sentence;
    }

    /** As files have it: lower case with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
