package io.veilbot.projections.payment_timeline;

import static io.veilbot.projections.payment_timeline.Field.CASE;
import static io.veilbot.projections.payment_timeline.Field.CASE_KIND;
import static io.veilbot.projections.payment_timeline.Field.CASE_STATUS;

import io.veilbot.api.sales.CaseEvent;
import io.veilbot.api.sales.CaseEvent.CaseDecided;
import io.veilbot.api.sales.CaseEvent.CaseOpened;

/** What a case about a payment makes true of it. */
final class CaseStory {

    private CaseStory() {}

    static PaymentState after(PaymentState before, CaseEvent event) {
        return switch (event) {
            case CaseOpened opened ->
                    before.with(CASE, opened.caseId())
                            .with(CASE_KIND, opened.kind())
                            .with(CASE_STATUS, "OPEN");
            case CaseDecided decided ->
                    before.with(CASE, decided.caseId()).with(CASE_STATUS, decided.decision());
        };
    }
}
