package io.veilbot.projections.payment_timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.veilbot.projections.Rows;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is true of a payment at one moment, in words. Never changes: each event makes another. */
final class PaymentState {

    static final PaymentState NOTHING = new PaymentState(new EnumMap<>(Field.class));

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EnumMap<Field, String> fields;

    private PaymentState(EnumMap<Field, String> fields) {
        this.fields = fields;
    }

    /** Empty text where nothing is known. */
    String get(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** Nothing but empty text makes a field unknown again. */
    PaymentState with(Field field, Object value) {
        var changed = new EnumMap<>(fields);
        String words = value instanceof Optional<?> maybe ? words(maybe) : value.toString();
        if (words.isEmpty()) {
            changed.remove(field);
        } else {
            changed.put(field, words);
        }
        return new PaymentState(changed);
    }

    /** What is known, by name, in the order of telling. */
    Map<String, String> inWords() {
        var words = new LinkedHashMap<String, String>();
        fields.forEach((field, value) -> words.put(field.words(), value));
        return words;
    }

    String toJson() {
        return Rows.json(inWords());
    }

    static PaymentState ofJson(String json) {
        var fields = new EnumMap<Field, String>(Field.class);
        read(json).forEach((name, value) -> fields.put(Field.of(name), value));
        return new PaymentState(fields);
    }

    private static Map<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a state of a payment", e);
        }
    }

    private static String words(Optional<?> maybe) {
        return maybe.map(Object::toString).orElse("");
    }
}
