package io.veilbot.bot.text;

import io.veilbot.api.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people write them, in the zone they most likely live in. */
public final class Times {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private Times() {}

    /** {@code 22 November 2026, 12:04 UTC}. */
    public static String moment(Instant at, Language language) {
        return switch (language) {
            case RU -> format("d MMMM yyyy, HH:mm", Locale.of("ru"), MOSCOW, at) + " (МСК)";
            case EN -> format("d MMMM yyyy, HH:mm", Locale.ENGLISH, ZoneOffset.UTC, at) + " UTC";
        };
    }

    /** Whole days, or hours on the last day, or minutes in the last hour. */
    public static String left(Duration left, Texts texts) {
        if (left.toDays() > 0) {
            return texts.count("days", left.toDays());
        }
        return left.toHours() > 0
                ? texts.count("hours", left.toHours())
                : texts.count("minutes", Math.max(1, left.toMinutes()));
    }

    private static String format(String pattern, Locale locale, ZoneId zone, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
    }
}
