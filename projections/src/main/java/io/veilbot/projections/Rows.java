package io.veilbot.projections;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.veilbot.api.Identifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The one place where projectors write. Tables are named without schema: the search path of the
 * transaction says whether the live rows are meant or those of a rebuild.
 */
@Component
public class Rows {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModules(new JavaTimeModule(), new Jdk8Module())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build();

    private final JdbcTemplate jdbc;

    public Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts a row or replaces it. */
    public void put(String sql, @Nullable Object... values) {
        jdbc.update(sql, stored(values));
    }

    /**
     * Changes exactly one row.
     *
     * @throws MissingRowException if there is no such row
     */
    public void change(String sql, @Nullable Object... values) {
        int changed = jdbc.update(sql, stored(values));
        if (changed != 1) {
            throw new MissingRowException(changed + " rows instead of one: " + sql);
        }
    }

    /** The text in the only column of the first row, if there is a row. */
    public Optional<String> text(String sql, @Nullable Object... values) {
        List<Optional<String>> found =
                jdbc.query(
                        sql,
                        (row, number) -> Optional.ofNullable(row.getString(1)),
                        stored(values));
        return found.isEmpty() ? Optional.empty() : found.getFirst();
    }

    /** Forgets rows; none is as good as many. */
    public void forget(String sql, @Nullable Object... values) {
        jdbc.update(sql, stored(values));
    }

    /** Forgets everything in these tables. */
    public void clear(List<String> tables) {
        jdbc.execute("TRUNCATE " + String.join(", ", tables));
    }

    /** As JSON, for a column that keeps a value as a whole. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a value for a column", e);
        }
    }

    private static @Nullable Object[] stored(@Nullable Object[] values) {
        var stored = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            stored[i] = stored(values[i]);
        }
        return stored;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Identifier id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Optional<?> optional -> stored(optional.orElse(null));
            default -> value;
        };
    }
}
