package io.veilbot.web.pages;

import io.veilbot.api.sales.PaymentQuery.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was true after one step of a timeline.
 *
 * @param entry the step
 * @param fields every field known then
 */
public record AsOf(TimelineEntry entry, List<Field> fields) {

    /**
     * @param before what it was one step earlier; empty if it was not known
     * @param changed by this very step
     */
    public record Field(String name, String value, String before, boolean changed) {}

    static AsOf of(List<TimelineEntry> entries, int step) {
        TimelineEntry entry = entries.get(step);
        Map<String, String> before = step == 0 ? Map.of() : entries.get(step - 1).state();
        List<Field> fields =
                new TreeMap<>(entry.state())
                        .entrySet().stream().map(field -> field(field, before)).toList();
        return new AsOf(entry, fields);
    }

    private static Field field(Map.Entry<String, String> now, Map<String, String> before) {
        String earlier = before.getOrDefault(now.getKey(), "");
        return new Field(
                now.getKey(), now.getValue(), earlier, !Objects.equals(earlier, now.getValue()));
    }
}
