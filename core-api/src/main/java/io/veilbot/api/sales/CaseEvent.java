package io.veilbot.api.sales;

import io.veilbot.api.Event;
import io.veilbot.api.Money;
import io.veilbot.api.StoredAs;
import java.time.Instant;
import java.util.Optional;

/** The life of a case: opened by the shop, decided by a person. */
public sealed interface CaseEvent extends Event {

    CaseId caseId();

    /**
     * Something waits for a person.
     *
     * @param about the id of what it is about
     * @param evidence one sentence for staff; no personal data
     */
    @StoredAs("sales.case-opened")
    record CaseOpened(
            CaseId caseId,
            CaseKind kind,
            String about,
            String evidence,
            Optional<Money> atStake,
            Instant at)
            implements CaseEvent {}

    /** A person decided; who, is in the event's metadata. */
    @StoredAs("sales.case-decided")
    record CaseDecided(CaseId caseId, CaseCommand.Decision decision, String reason, Instant at)
            implements CaseEvent {}
}
