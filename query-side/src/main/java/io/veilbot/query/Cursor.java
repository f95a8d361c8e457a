package io.veilbot.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a page ended.
 *
 * @param at what the list is ordered by, newest first
 * @param id what comes second in the order
 */
public record Cursor(Instant at, String id) {

    /**
     * Rows of one page, and where the next one begins.
     *
     * @param next empty on the last page
     */
    public record Page<T>(List<T> rows, Optional<String> next) {

        /**
         * @param found the page, and one row more if there is one
         */
        public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> end) {
            if (found.size() <= limit) {
                return new Page<>(List.copyOf(found), Optional.empty());
            }
            List<T> rows = List.copyOf(found.subList(0, limit));
            return new Page<>(rows, Optional.of(end.apply(rows.getLast()).toString()));
        }
    }

    /**
     * @throws IllegalArgumentException if no page ever ended so
     */
    public static Cursor parse(String text) {
        String[] parts = text.split("~", 2);
        try {
            return new Cursor(Instant.parse(parts[0]), parts[1]);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("not the end of a page", e);
        }
    }

    /** For {@code (time, id) < (?, ?)}. */
    public Object[] values() {
        return new Object[] {at.atOffset(ZoneOffset.UTC), id};
    }

    @Override
    public String toString() {
        return at + "~" + id;
    }
}
