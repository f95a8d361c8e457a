package io.veilbot.api.ops;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The same money by three accounts: the provider's list, the ledger, and the access it bought. */
public interface Reconciliation {

    /** Which providers there are to compare with. */
    Set<String> providers();

    /** Of what was kept of the providers' lists; nobody is called. */
    MoneyReport report(Period period);

    /** The report as a file, one line for each row. */
    String write(MoneyReport report, Format format);

    /** How a report is taken away. */
    enum Format {
        /** With names in the first line. */
        CSV,
        JSON_LINES
    }

    /** Has the lists read again from the beginning of the period, soon. */
    void readAgain(Period period);

    /**
     * @param from paid at or after; staff's grants, granted
     * @param to before
     * @param provider empty for all
     */
    record Period(Instant from, Instant to, Optional<String> provider) {

        public boolean isOf(String name) {
            return provider.isEmpty() || provider.get().equals(name);
        }
    }
}
