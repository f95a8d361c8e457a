package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a call was given, in the query or a form, taken apart by the brackets in the names: {@code
 * line_items[0][price_data][currency]=usd}. A list is an object with numbers for names.
 */
final class Given {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_NOTES = 50;

    private final ObjectNode tree;

    private Given(ObjectNode tree) {
        this.tree = tree;
    }

    static Given of(Request request) {
        Map<String, String> fields = new LinkedHashMap<>(request.query());
        fields.putAll(request.form());
        ObjectNode tree = Json.object();
        fields.forEach((name, value) -> put(tree, name, value));
        return new Given(tree);
    }

    private static void put(ObjectNode tree, String name, String value) {
        String[] path = name.split("[\\[\\]]+", 0);
        ObjectNode place = tree;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode next = place.path(path[i]);
            if (next.isValueNode()) {
                throw Errors.invalid("parameter_invalid", name, "Invalid hash: " + name + ".");
            }
            place = next instanceof ObjectNode object ? object : place.putObject(path[i]);
        }
        place.put(path[path.length - 1], value);
    }

    /**
     * @throws io.veilbot.sandbox.core.StopException with 400 if there is any other
     */
    Given only(Set<String> known) {
        tree.fieldNames()
                .forEachRemaining(name -> {
                    if (!known.contains(name)) {
                        throw Errors.invalid(
                                "parameter_unknown", name, "Received unknown parameter: " + name);
                    }
                });
        return this;
    }

    Optional<String> find(String... path) {
        JsonNode place = at(path);
        return place.isTextual() && !place.textValue().isEmpty()
                ? Optional.of(place.textValue())
                : Optional.empty();
    }

    String text(String... path) {
        return find(path).orElseThrow(() -> Errors.missing(name(path)));
    }

    Optional<Long> whole(String... path) {
        return find(path).map(value -> checked(value, path));
    }

    private static Long checked(String value, String... path) {
        if (!value.matches("-?[0-9]{1,18}")) {
            throw Errors.invalid(
                    "parameter_invalid_integer", name(path), "Invalid integer: " + value);
        }
        return Long.valueOf(value);
    }

    /** The parts of a list. */
    List<Given> parts(String name) {
        var parts = new ArrayList<Given>();
        for (JsonNode part : tree.path(name)) {
            if (part instanceof ObjectNode object) {
                parts.add(new Given(object));
            }
        }
        return parts;
    }

    /** A list of texts, or a single one. */
    List<String> texts(String name) {
        JsonNode place = tree.path(name);
        return place.isTextual()
                ? List.of(place.textValue())
                : place.valueStream().map(JsonNode::asText).toList();
    }

    ObjectNode notes(String... path) {
        ObjectNode notes = at(path) instanceof ObjectNode object ? object : Json.object();
        boolean fits = notes.valueStream().allMatch(note -> note.asText().length() <= LONGEST_NOTE);
        if (!fits || notes.size() > MOST_NOTES) {
            throw Errors.invalid(
                    "", name(path), "Metadata is limited to 50 keys of 500 characters.");
        }
        return notes.deepCopy();
    }

    private JsonNode at(String... path) {
        JsonNode place = tree;
        for (String name : path) {
            place = place.path(name);
        }
        return place;
    }

    private static String name(String... path) {
        return path[0]
                + String.join(
                        "",
                        List.of(path).subList(1, path.length).stream()
                                .map(part -> "[" + part + "]")
                                .toList());
    }
}
