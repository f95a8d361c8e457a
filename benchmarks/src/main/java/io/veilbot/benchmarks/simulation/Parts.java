package io.veilbot.benchmarks.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.saga.ResourceInjector;
import org.springframework.beans.factory.annotation.Autowired;

/** What the shop's own classes are made with, as the container does it in a running shop. */
final class Parts implements ResourceInjector {

    private final List<Object> parts = new ArrayList<>();
    private Function<Class<?>, Repository<?>> repositories =
            type -> {
                throw new IllegalStateException("no repository of " + type);
            };

    <T> T add(T part) {
        parts.add(part);
        return part;
    }

    List<Object> all() {
        return List.copyOf(parts);
    }

    void repositories(Function<Class<?>, Repository<?>> source) {
        repositories = source;
    }

    /** An object of this class, whoever may call its constructor. */
    Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(constructor.getGenericParameterTypes())
                            .map(this::part)
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + type, e);
        }
    }

    private Object part(Type wanted) {
        if (wanted instanceof ParameterizedType generic
                && generic.getRawType() == Repository.class) {
            return repositories.apply((Class<?>) generic.getActualTypeArguments()[0]);
        }
        return parts.stream()
                .filter(((Class<?>) wanted)::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + wanted));
    }

    @Override
    public void injectResources(Object saga) {
        for (Field field : saga.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Autowired.class)) {
                set(saga, field);
            }
        }
    }

    private void set(Object saga, Field field) {
        try {
            field.setAccessible(true);
            field.set(saga, part(field.getType()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot set " + field, e);
        }
    }
}
