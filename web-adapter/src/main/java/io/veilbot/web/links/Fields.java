package io.veilbot.web.links;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of a configuration, in the order of writing; what is empty is left out. */
final class Fields {

    private final Map<String, Object> all = new LinkedHashMap<>();

    Fields with(String name, Object value) {
        boolean empty =
                switch (value) {
                    case String text -> text.isEmpty();
                    case Collection<?> many -> many.isEmpty();
                    case Map<?, ?> some -> some.isEmpty();
                    default -> value.equals(false);
                };
        if (!empty) {
            all.put(name, value);
        }
        return this;
    }

    Fields with(String name, Optional<?> value) {
        return value.map(it -> with(name, it)).orElse(this);
    }

    Map<String, Object> map() {
        return all;
    }
}
