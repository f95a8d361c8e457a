package io.veilbot.api.sales;

import io.veilbot.api.Command;
import io.veilbot.api.Money;
import io.veilbot.api.StoredAs;
import java.util.Optional;

/** What a case can be asked. */
public sealed interface CaseCommand extends Command {

    CaseId caseId();

    @Override
    default CaseId target() {
        return caseId();
    }

    /**
     * Puts something before a person. Opened again with the same id, it changes nothing.
     *
     * @param about the id of what it is about
     * @param evidence one sentence for staff; no personal data
     * @param atStake money at stake, where there is any
     */
    @StoredAs("sales.open-case")
    record OpenCase(
            CaseId caseId, CaseKind kind, String about, String evidence, Optional<Money> atStake)
            implements CaseCommand {}

    /**
     * Says what a person decided. Decided twice alike, it changes nothing.
     *
     * @param reason for the auditor
     */
    @StoredAs("sales.decide-case")
    record DecideCase(CaseId caseId, Decision decision, String reason) implements CaseCommand {}

    /** What can be decided. */
    enum Decision {
        /** It was put right, or the money was taken as it is. */
        ACCEPT,
        /** The money goes back. */
        REFUND,
        /** There is nothing to do. */
        DISMISS
    }
}
