package io.veilbot.integrations.payments;

import java.util.Locale;

/** What looking at a payment came to. */
public enum Verdict {
    /** The ledger was told. */
    ACCEPTED,
    /** Money that nobody asked for: a person decides. */
    CASE,
    /** It changes nothing. */
    NOTHING_TO_DO,
    /** The provider does not write like this. */
    FORGED,
    /** The provider, or the ledger, knows no such payment. */
    UNKNOWN,
    /** Not judged yet; it is tried again. */
    ERROR;

    /** Lower case with hyphens. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
