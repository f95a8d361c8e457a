package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;

/**
 * A page of a list: {@code created_at.gte|gt|lte|lt}, the same of {@code captured_at}, {@code
 * status, payment_id, limit, cursor}.
 */
final class Listing {

    private static final int MOST = 100;

    private Listing() {}

    /**
     * @param newestFirst everything there is
     */
    static ObjectNode page(Request request, List<ObjectNode> newestFirst) {
        int limit = limit(request);
        List<ObjectNode> rest =
                newestFirst.stream()
                        .filter(same(request, "status"))
                        .filter(same(request, "payment_id"))
                        .filter(within(request, "created_at"))
                        .filter(within(request, "captured_at"))
                        .toList();
        List<ObjectNode> after = afterCursor(request, rest);
        ObjectNode page = Json.object().put("type", "list");
        ArrayNode items = page.putArray("items");
        after.stream().limit(limit).forEach(items::add);
        if (after.size() > limit) {
            page.put("next_cursor", after.get(limit - 1).path("id").asText());
        }
        return page;
    }

    private static int limit(Request request) {
        String limit = request.query("limit").orElse("10");
        if (!limit.matches("\\d{1,3}")
                || Integer.parseInt(limit) < 1
                || Integer.parseInt(limit) > MOST) {
            throw Errors.invalid("limit", "Must be a number from 1 to 100");
        }
        return Integer.parseInt(limit);
    }

    private static Predicate<ObjectNode> same(Request request, String field) {
        return one -> request.query(field).map(one.path(field).asText()::equals).orElse(true);
    }

    private static Predicate<ObjectNode> within(Request request, String field) {
        return bound(request, field, "gte", order -> order >= 0)
                .and(bound(request, field, "gt", order -> order > 0))
                .and(bound(request, field, "lte", order -> order <= 0))
                .and(bound(request, field, "lt", order -> order < 0));
    }

    private static Predicate<ObjectNode> bound(
            Request request, String field, String comparison, Predicate<Integer> accepts) {
        String name = field + "." + comparison;
        String given = request.query(name).orElse("");
        if (given.isEmpty()) {
            return one -> true;
        }
        try {
            Instant bound = Instant.parse(given);
            return one ->
                    one.hasNonNull(field)
                            && accepts.test(
                                    Instant.parse(one.path(field).asText()).compareTo(bound));
        } catch (DateTimeParseException e) {
            throw Errors.invalid(name, "Must be a moment in ISO 8601: 2026-01-31T12:00:00.000Z");
        }
    }

    private static List<ObjectNode> afterCursor(Request request, List<ObjectNode> all) {
        String cursor = request.query("cursor").orElse("");
        if (cursor.isEmpty()) {
            return all;
        }
        List<String> ids = all.stream().map(one -> one.path("id").asText()).toList();
        int at = ids.indexOf(cursor);
        if (at < 0) {
            throw Errors.invalid("cursor", "Unknown cursor");
        }
        return all.subList(at + 1, all.size());
    }
}
