package io.veilbot.query.cases;

import static io.veilbot.query.Columns.constant;
import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.instantIfAny;
import static io.veilbot.query.Columns.text;
import static io.veilbot.query.Columns.textIfAny;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.CaseCommand.Decision;
import io.veilbot.api.sales.CaseId;
import io.veilbot.api.sales.CaseKind;
import io.veilbot.api.sales.CaseQuery.CaseList;
import io.veilbot.api.sales.CaseQuery.CaseView;
import io.veilbot.api.sales.CaseQuery.CasesAbout;
import io.veilbot.api.sales.CaseQuery.FindCase;
import io.veilbot.api.sales.CaseQuery.ListCases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CaseAnswers {

    private static final String CASES =
            """
            SELECT case_id, kind, about, evidence, at_stake_minor, at_stake_currency, opened_at,
                decision, reason, decided_by, decided_at
            FROM cases\
            """;

    private final JdbcClient jdbc;

    CaseAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    CaseList answer(ListCases query) {
        return new CaseList(
                jdbc.sql(
                                CASES
                                        + " WHERE decided_at IS NULL OR NOT ?"
                                        + " ORDER BY decided_at IS NOT NULL, opened_at DESC,"
                                        + " case_id LIMIT 200")
                        .param(query.openOnly())
                        .query(CaseAnswers::view)
                        .list(),
                open());
    }

    @QueryHandler
    CaseList answer(CasesAbout query) {
        return new CaseList(
                jdbc.sql(CASES + " WHERE about = ANY(?) ORDER BY opened_at, case_id")
                        .param(query.about().toArray(String[]::new))
                        .query(CaseAnswers::view)
                        .list(),
                open());
    }

    private long open() {
        return jdbc.sql("SELECT count(*) FROM cases WHERE decided_at IS NULL")
                .query(Long.class)
                .single();
    }

    @QueryHandler
    @Nullable CaseView answer(FindCase query) {
        return jdbc.sql(CASES + " WHERE case_id = ?")
                .param(query.caseId().value())
                .query(CaseAnswers::view)
                .optional()
                .orElse(null);
    }

    private static CaseView view(ResultSet row, int number) throws SQLException {
        return new CaseView(
                new CaseId(text(row, "case_id")),
                constant(row, "kind", CaseKind.class),
                text(row, "about"),
                text(row, "evidence"),
                atStake(row),
                instant(row, "opened_at"),
                textIfAny(row, "decision").map(Decision::valueOf),
                text(row, "reason"),
                text(row, "decided_by"),
                instantIfAny(row, "decided_at"));
    }

    private static Optional<Money> atStake(ResultSet row) throws SQLException {
        return textIfAny(row, "at_stake_currency").isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Money(
                                row.getLong("at_stake_minor"),
                                constant(row, "at_stake_currency", Currency.class)));
    }
}
