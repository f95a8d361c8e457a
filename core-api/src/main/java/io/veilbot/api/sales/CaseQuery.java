package io.veilbot.api.sales;

import io.veilbot.api.Money;
import io.veilbot.api.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked about cases. */
public sealed interface CaseQuery<R> extends Query<R> {

    /** Cases, undecided first, then newest first; at most 200. */
    record ListCases(boolean openOnly) implements CaseQuery<CaseList> {
        @Override
        public Class<CaseList> answerType() {
            return CaseList.class;
        }
    }

    /** One case. */
    record FindCase(CaseId caseId) implements CaseQuery<CaseView> {
        @Override
        public Class<CaseView> answerType() {
            return CaseView.class;
        }
    }

    /**
     * Every case about any of these.
     *
     * @param about ids of payments, or {@code provider:id} of money
     */
    record CasesAbout(List<String> about) implements CaseQuery<CaseList> {
        @Override
        public Class<CaseList> answerType() {
            return CaseList.class;
        }
    }

    /**
     * @param open how many wait for a person
     */
    record CaseList(List<CaseView> cases, long open) {}

    /** One case; decision, reason and decider are empty while it waits. */
    record CaseView(
            CaseId caseId,
            CaseKind kind,
            String about,
            String evidence,
            Optional<Money> atStake,
            Instant openedAt,
            Optional<CaseCommand.Decision> decision,
            String reason,
            String decidedBy,
            Optional<Instant> decidedAt) {}
}
