package io.veilbot.query.tariffs;

import static io.veilbot.query.Columns.instant;
import static io.veilbot.query.Columns.json;
import static io.veilbot.query.Columns.text;

import io.veilbot.api.catalog.TariffId;
import io.veilbot.api.catalog.TariffQuery.AllTariffs;
import io.veilbot.api.catalog.TariffQuery.FindTariff;
import io.veilbot.api.catalog.TariffQuery.TariffList;
import io.veilbot.api.catalog.TariffQuery.TariffView;
import io.veilbot.api.catalog.TariffQuery.TariffsOnSale;
import io.veilbot.api.catalog.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TariffAnswers {

    private static final String TARIFFS =
            "SELECT tariff_id, version, terms, on_sale, changed_at FROM tariffs ";

    private final JdbcClient jdbc;

    TariffAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    TariffList answer(TariffsOnSale query) {
        return list("WHERE on_sale ORDER BY position, tariff_id");
    }

    @QueryHandler
    TariffList answer(AllTariffs query) {
        return list("ORDER BY NOT on_sale, position, tariff_id");
    }

    @QueryHandler
    @Nullable TariffView answer(FindTariff query) {
        return jdbc.sql(TARIFFS + "WHERE tariff_id = ?")
                .param(query.tariff().value())
                .query(TariffAnswers::view)
                .optional()
                .orElse(null);
    }

    private TariffList list(String condition) {
        return new TariffList(jdbc.sql(TARIFFS + condition).query(TariffAnswers::view).list());
    }

    private static TariffView view(ResultSet row, int number) throws SQLException {
        return new TariffView(
                new TariffId(text(row, "tariff_id")),
                row.getInt("version"),
                json(row, "terms", Terms.class),
                row.getBoolean("on_sale"),
                instant(row, "changed_at"));
    }
}
