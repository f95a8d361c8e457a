package io.veilbot.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;

/** Reads values that a column keeps as a whole. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModules(new JavaTimeModule(), new Jdk8Module()).build();

    private Json() {}

    /**
     * @throws IllegalStateException if the column holds something else: the read model needs a
     *     rebuild
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getName(), e);
        }
    }

    /**
     * Words by name, in the order in which they are kept.
     *
     * @throws IllegalStateException as {@link #read(String, Class)}
     */
    public static Map<String, String> words(String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw unreadable("map of words", e);
        }
    }

    private static IllegalStateException unreadable(String type, JsonProcessingException cause) {
        return new IllegalStateException("a column does not hold a " + type, cause);
    }
}
