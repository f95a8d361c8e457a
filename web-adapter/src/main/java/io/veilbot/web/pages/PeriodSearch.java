package io.veilbot.web.pages;

import io.veilbot.api.ops.Reconciliation.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A period as it stands in the address bar: the last thirty days unless it says otherwise. What
 * cannot be read is named.
 *
 * @param from first day
 * @param to last day
 * @param provider empty for all
 */
public record PeriodSearch(LocalDate from, LocalDate to, String provider, List<String> unread) {

    private static final Duration USUAL = Duration.ofDays(29);

    static PeriodSearch of(Map<String, String> given, Instant now) {
        var unread = new ArrayList<String>();
        LocalDate to = day(given, "to", now, unread);
        LocalDate from = day(given, "from", now.minus(USUAL), unread);
        String provider = given.getOrDefault("provider", "").strip();
        return new PeriodSearch(from.isAfter(to) ? to : from, to, provider, List.copyOf(unread));
    }

    private static LocalDate day(
            Map<String, String> given, String name, Instant otherwise, List<String> unread) {
        String text = given.getOrDefault(name, "").strip();
        LocalDate usual = otherwise.atOffset(ZoneOffset.UTC).toLocalDate();
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            unread.add(name);
            return usual;
        }
    }

    Period period() {
        return new Period(
                start(from),
                start(to.plusDays(1)),
                Optional.of(provider).filter(name -> !name.isEmpty()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** For the record. */
    String words() {
        return "reconciliation of %s from %s to %s"
                .formatted(provider.isEmpty() ? "all providers" : provider, from, to);
    }

    /** The same on another page. */
    public String address(String page) {
        return UriComponentsBuilder.fromPath(page)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("provider", provider)
                .encode()
                .toUriString();
    }
}
