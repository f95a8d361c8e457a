package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.Request;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a call was given: in the query, in a form, or as JSON; the API takes all three. */
final class Parameters {

    private final Map<String, String> given;

    private Parameters(Map<String, String> given) {
        this.given = given;
    }

    static Parameters of(Request request) {
        Map<String, String> all = new LinkedHashMap<>(request.query());
        all.putAll(request.form());
        if (request.contentType().startsWith("application/json")) {
            request.json().properties().forEach(one -> all.put(one.getKey(), text(one.getValue())));
        }
        all.values().removeIf(String::isEmpty);
        return new Parameters(all);
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText("");
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(given.get(name));
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    /**
     * @param error the name of the error if it is missing or no positive amount
     */
    BigDecimal amount(String name, String error) {
        return find(name)
                .filter(value -> value.matches("\\d{1,12}(\\.\\d{1,18})?"))
                .map(BigDecimal::new)
                .filter(value -> value.signum() > 0)
                .orElseThrow(() -> Errors.invalid(error));
    }

    /**
     * @param error the name of the error if it is outside these bounds
     */
    int whole(String name, int otherwise, int least, int most, String error) {
        String value = text(name, Integer.toString(otherwise));
        if (!value.matches("\\d{1,9}")) {
            throw Errors.invalid(error);
        }
        int number = Integer.parseInt(value);
        if (find(name).isPresent() && (number < least || number > most)) {
            throw Errors.invalid(error);
        }
        return number;
    }

    /** The parts of a list separated by commas; none if it is not there. */
    List<String> list(String name) {
        return find(name).map(value -> List.of(value.split(","))).orElse(List.of());
    }
}
