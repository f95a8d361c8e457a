package io.veilbot.app.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events an export shows; those between them it leaves as stubs.
 *
 * @param from the first moment; null for the beginning
 * @param to the moment after the last; null for the end
 * @param provider whose payments; null for all
 * @param customer the identifier of whose events; null for all
 */
public record Selection(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String provider,
        @Nullable String customer) {

    /** Every event there is. */
    public static final Selection ALL = new Selection(null, null, null, null);

    private static final String OF_PROVIDER =
            """
            e.aggregate_identifier IN (
                SELECT aggregate_identifier FROM engine.domain_event_entry
                WHERE payload_type = 'sales.payment-requested'
                    AND split_part(payload::jsonb ->> 'method', '/', 1) = ?)\
            """;

    private static final String OF_CUSTOMER =
            "(e.aggregate_identifier = ? OR e.payload::jsonb ->> 'customer' = ?)";

    /** Of an event {@code e}; takes {@link #values} in order. */
    String condition() {
        var parts = new ArrayList<>(List.of("e.event_identifier IS NOT NULL"));
        if (from != null) {
            parts.add("e.time_stamp::timestamptz >= ?");
        }
        if (to != null) {
            parts.add("e.time_stamp::timestamptz < ?");
        }
        if (provider != null) {
            parts.add(OF_PROVIDER);
        }
        if (customer != null) {
            parts.add(OF_CUSTOMER);
        }
        return "(" + String.join(" AND ", parts) + ")";
    }

    List<Object> values() {
        var values = new ArrayList<Object>();
        if (from != null) {
            values.add(from.atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            values.add(to.atOffset(ZoneOffset.UTC));
        }
        if (provider != null) {
            values.add(provider);
        }
        if (customer != null) {
            values.add(customer);
            values.add(customer);
        }
        return values;
    }

    /** For people, in the manifest. */
    String inWords() {
        if (equals(ALL)) {
            return "all events";
        }
        return "events%s%s%s%s"
                .formatted(
                        word(" from ", from),
                        word(" before ", to),
                        word(" of payments by ", provider),
                        word(" of ", customer));
    }

    private static String word(String before, @Nullable Object value) {
        return value == null ? "" : before + value;
    }
}
