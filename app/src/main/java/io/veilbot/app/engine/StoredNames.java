package io.veilbot.app.engine;

import io.veilbot.api.StoredAs;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which class stands behind which stored name. Names stay for ever; classes may move, and whoever
 * renames one changes nothing that was stored.
 */
public final class StoredNames {

    private final Map<String, Class<?>> byName = new HashMap<>();

    /**
     * @param types all carry {@link StoredAs}
     * @throws IllegalStateException if two share a name, or one has none
     */
    public StoredNames(Collection<Class<?>> types) {
        types.forEach(this::add);
    }

    private void add(Class<?> type) {
        var storedAs = type.getAnnotation(StoredAs.class);
        if (storedAs == null) {
            throw new IllegalStateException(type.getName() + " has no @StoredAs");
        }
        Class<?> other = byName.putIfAbsent(storedAs.value(), type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "%s and %s are both stored as %s".formatted(type, other, storedAs.value()));
        }
    }

    /** The stored name of a type, or its class name if it is none of ours. */
    String nameOf(Class<?> type) {
        return stored(type).map(StoredAs::value).orElseGet(type::getName);
    }

    /** The revision of a type; empty if it is none of ours. */
    Optional<String> revisionOf(Class<?> type) {
        return stored(type).map(storedAs -> Integer.toString(storedAs.revision()));
    }

    /** The name of the class behind a stored name; a name nobody registered is a class name. */
    String classNameOf(String name) {
        Class<?> type = byName.get(name);
        return type == null ? name : type.getName();
    }

    /** All names with their classes. */
    public Map<String, Class<?>> types() {
        return Map.copyOf(byName);
    }

    private Optional<StoredAs> stored(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(StoredAs.class))
                .filter(storedAs -> byName.get(storedAs.value()) == type);
    }
}
