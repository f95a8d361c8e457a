package io.veilbot.query;

import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How columns become values. */
public final class Columns {

    private Columns() {}

    public static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    public static Optional<String> textIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instantIfAny(row, column).orElseThrow();
    }

    public static Optional<Instant> instantIfAny(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    public static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return Enum.valueOf(type, text(row, column));
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    public static Money money(ResultSet row, String minor, String currency) throws SQLException {
        return new Money(row.getLong(minor), constant(row, currency, Currency.class));
    }

    /** A value that is kept as a whole. */
    public static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
        return Json.read(text(row, column), type);
    }

    public static <T> Optional<T> jsonIfAny(ResultSet row, String column, Class<T> type)
            throws SQLException {
        return textIfAny(row, column).map(text -> Json.read(text, type));
    }
}
