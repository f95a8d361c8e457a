package io.veilbot.integrations.reconciliation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Money;
import io.veilbot.api.ops.MoneyDifference;
import io.veilbot.api.ops.MoneyReport;
import io.veilbot.api.ops.MoneyReport.Listed;
import io.veilbot.api.ops.MoneyReport.Row;
import io.veilbot.api.sales.MoneyQuery.BookedMoney;
import io.veilbot.api.sales.PaymentId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as other programs read it: one line for each row, the same fields in each format. */
final class ReportFiles {

    private static final List<String> FIELDS =
            List.of(
                    "at",
                    "provider",
                    "subject",
                    "payment",
                    "listed",
                    "listed_returned",
                    "ledger",
                    "ledger_returned",
                    "currency",
                    "access",
                    "settled",
                    "differences",
                    "explanation");

    private final ObjectMapper json;

    ReportFiles(ObjectMapper json) {
        this.json = json;
    }

    /** RFC 4180, with a first line of names. */
    String csv(MoneyReport report) {
        return lines(
                Stream.concat(
                        Stream.of(String.join(",", FIELDS)),
                        report.rows().stream().map(ReportFiles::csv)));
    }

    private static String csv(Row row) {
        return fields(row).values().stream()
                .map(ReportFiles::quoted)
                .collect(Collectors.joining(","));
    }

    /** A table program takes what begins like a formula for one. */
    private static String quoted(String field) {
        String plain = field.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + field : field;
        return plain.matches("(?s).*[\",\\r\\n].*")
                ? '"' + plain.replace("\"", "\"\"") + '"'
                : plain;
    }

    /** One JSON object a line. */
    String jsonLines(MoneyReport report) {
        return lines(report.rows().stream().map(this::json));
    }

    private String json(Row row) {
        try {
            return json.writeValueAsString(fields(row));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("fields are strings", e);
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Map<String, String> fields(Row row) {
        var values =
                List.of(
                        row.at().toString(),
                        row.provider(),
                        row.subject(),
                        row.payment().map(PaymentId::value).orElse(""),
                        decimal(row.listed().flatMap(Listed::amount)),
                        decimal(row.listed().flatMap(Listed::returned)),
                        decimal(row.booked().map(BookedMoney::amount)),
                        decimal(row.booked().map(BookedMoney::returned)),
                        currency(row),
                        access(row),
                        String.valueOf(row.isSettled()),
                        words(row, MoneyDifference::code),
                        words(row, MoneyDifference::sentence));
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < FIELDS.size(); i++) {
            fields.put(FIELDS.get(i), values.get(i));
        }
        return fields;
    }

    private static String decimal(Optional<Money> money) {
        return money.map(Money::decimal).orElse("");
    }

    private static String currency(Row row) {
        return row.listed()
                .flatMap(Listed::amount)
                .or(() -> row.booked().map(BookedMoney::amount))
                .map(money -> money.currency().name())
                .orElse("");
    }

    private static String access(Row row) {
        return row.booked().map(money -> money.bought().name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String words(Row row, Function<MoneyDifference, String> of) {
        return row.differences().stream().map(of).collect(Collectors.joining("; "));
    }
}
