package io.veilbot.app.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One example of any message, made from what its components are. */
public final class Samples {

    private static final Map<String, String> TEXTS = Map.of("country", "NL", "certificate", "");

    private Samples() {}

    public static Object of(Class<?> record) {
        try {
            var components = record.getRecordComponents();
            var constructor =
                    record.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components)
                            .map(it -> value(it.getGenericType(), it.getName(), record))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + record, e);
        }
    }

    private static Object value(Type type, String name, Class<?> owner) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, name, owner);
            case Class<?> plain -> plain(plain, name, owner);
            default -> throw new IllegalArgumentException(type.getTypeName());
        };
    }

    private static Object container(ParameterizedType type, String name, Class<?> owner) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Map.class) {
            return Arrays.stream(((Class<?>) of[0]).getEnumConstants())
                    .collect(Collectors.toMap(key -> key, key -> value(of[1], name, owner)));
        }
        Object element = value(of[0], name, owner);
        return type.getRawType() == List.class ? List.of(element) : Optional.of(element);
    }

    private static Object plain(Class<?> type, String name, Class<?> owner) {
        @Nullable Object simple = simple(type, name, owner);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return of(type.isSealed() ? type.getPermittedSubclasses()[0] : type);
    }

    private static @Nullable Object simple(Class<?> type, String name, Class<?> owner) {
        return switch (type.getSimpleName()) {
            case "String" -> text(name, owner);
            case "int" -> 1;
            case "long" -> 1L;
            case "boolean" -> false;
            case "Instant" -> Instant.parse("2026-11-22T10:15:30.123456Z");
            case "URI" -> URI.create("https://pay.example/1?a=b");
            default -> null;
        };
    }

    private static String text(String name, Class<?> owner) {
        String type = owner.getSimpleName();
        return type.endsWith("Id")
                ? type.substring(0, type.length() - 2).toLowerCase(Locale.ROOT) + "-1"
                : TEXTS.getOrDefault(name, kebab(name));
    }

    private static String kebab(String name) {
        return name.replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
