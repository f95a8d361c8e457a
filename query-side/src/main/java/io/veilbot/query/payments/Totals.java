package io.veilbot.query.payments;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentStatus;
import io.veilbot.query.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** How many payments, and what the confirmed ones add up to. */
record Totals(long count, List<Money> confirmed) {

    static Totals of(List<Figure> figures) {
        return new Totals(
                figures.stream().mapToLong(Figure::payments).sum(),
                figures.stream()
                        .filter(figure -> figure.status() == PaymentStatus.CONFIRMED)
                        .map(Figure::money)
                        .toList());
    }

    /** All payments of one status in one currency. */
    record Figure(PaymentStatus status, long payments, Money money) {

        static Figure of(ResultSet row, int number) throws SQLException {
            return new Figure(
                    Columns.constant(row, "status", PaymentStatus.class),
                    row.getLong("payments"),
                    new Money(
                            row.getLong("minor"),
                            Columns.constant(row, "currency", Currency.class)));
        }
    }
}
