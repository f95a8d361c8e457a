package io.veilbot.query.payments;

import io.veilbot.api.Money;
import io.veilbot.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How many payments, and what is kept of them. */
record Totals(long count, List<Money> confirmed) {

    static Totals of(List<Figure> figures) {
        return new Totals(
                figures.stream().mapToLong(Figure::payments).sum(),
                figures.stream().map(Figure::kept).filter(kept -> kept.minor() > 0).toList());
    }

    /** All payments in one currency. */
    record Figure(long payments, Money kept) {

        static Figure of(ResultSet row, int number) throws SQLException {
            return new Figure(
                    row.getLong("payments"), Columns.money(row, "minor", "kept_currency"));
        }
    }
}
