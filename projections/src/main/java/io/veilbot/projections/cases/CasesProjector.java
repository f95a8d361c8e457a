package io.veilbot.projections.cases;

import io.veilbot.api.Money;
import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;
import io.veilbot.projections.Projection;
import io.veilbot.projections.Rows;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("projections.cases")
class CasesProjector extends Projection {

    CasesProjector(Rows rows) {
        super(rows, "cases");
    }

    @EventHandler
    void on(CaseEvent event, MetaData metaData) {
        switch (event) {
            case CaseOpened opened -> put(opened);
            case CaseDecided decided ->
                    decide(decided, metaData.getOrDefault("actor", "").toString());
        }
    }

    private void put(CaseOpened event) {
        rows.put(
                """
                INSERT INTO cases (case_id, kind, about, evidence, at_stake_minor,
                    at_stake_currency, opened_at, reason, decided_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, '', '')
                ON CONFLICT (case_id) DO UPDATE SET kind = excluded.kind, about = excluded.about,
                    evidence = excluded.evidence, at_stake_minor = excluded.at_stake_minor,
                    at_stake_currency = excluded.at_stake_currency,
                    opened_at = excluded.opened_at, decision = NULL, reason = '',
                    decided_by = '', decided_at = NULL
                """,
                event.caseId(),
                event.kind(),
                event.about(),
                event.evidence(),
                event.atStake().map(Money::minor),
                event.atStake().map(Money::currency),
                event.at());
    }

    private void decide(CaseDecided event, String actor) {
        rows.change(
                """
                UPDATE cases SET decision = ?, reason = ?, decided_by = ?, decided_at = ?
                WHERE case_id = ?
                """,
                event.decision(),
                event.reason(),
                actor,
                event.at(),
                event.caseId());
    }
}
