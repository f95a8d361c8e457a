package io.veilbot.benchmarks.simulation;

import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The shop's own classes, found as a running shop finds them, so that none is forgotten. */
final class Rooms {

    private static final List<Class<?>> AGGREGATES = in("io.veilbot.command", Aggregate.class);
    private static final List<Class<?>> DECIDERS = in("io.veilbot.command", Component.class);
    private static final List<Class<?>> SAGAS = in("io.veilbot.sagas", Saga.class);
    private static final List<Class<?>> DESKS = in("io.veilbot.sagas", Component.class);

    private Rooms() {}

    static List<Class<?>> aggregates() {
        return AGGREGATES;
    }

    /** Decisions that concern several aggregates. */
    static List<Class<?>> deciders() {
        return DECIDERS;
    }

    static List<Class<?>> sagas() {
        return SAGAS;
    }

    /** Automations without a memory. */
    static List<Class<?>> desks() {
        return DESKS;
    }

    private static List<Class<?>> in(String room, Class<? extends Annotation> mark) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(mark, false));
        return scanner.findCandidateComponents(room).stream()
                .map(found -> String.valueOf(found.getBeanClassName()))
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(type -> type.isAnnotationPresent(mark))
                .sorted(Comparator.comparing(Class::getName))
                .toList();
    }
}
