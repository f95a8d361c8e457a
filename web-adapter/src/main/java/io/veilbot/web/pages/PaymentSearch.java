package io.veilbot.web.pages;

import io.veilbot.api.people.CustomerId;
import io.veilbot.api.sales.PaymentQuery.PaymentFilter;
import io.veilbot.api.sales.PaymentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Filters as they stand in the address bar. What cannot be read narrows nothing and is named, so
 * that a mistyped date never hides payments silently.
 */
public record PaymentSearch(PaymentFilter filter, Map<String, String> given, List<String> unread) {

    static PaymentSearch of(Map<String, String> given) {
        var unread = new ArrayList<String>();
        var reader = new Reader(given, unread);
        var filter =
                new PaymentFilter(
                        reader.read("status", PaymentStatus::valueOf),
                        reader.read("provider", text -> text),
                        reader.read("customer", CustomerId::new),
                        reader.read("from", text -> day(text)),
                        reader.read("to", text -> day(text).plusSeconds(86_400)),
                        reader.read("q", text -> text));
        return new PaymentSearch(filter, given, List.copyOf(unread));
    }

    /** What was given, as it was given. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    private static Instant day(String text) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private record Reader(Map<String, String> given, List<String> unread) {

        <T> Optional<T> read(String name, Function<String, T> parse) {
            String text = given.getOrDefault(name, "").strip();
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                unread.add(name);
                return Optional.empty();
            }
        }
    }
}
