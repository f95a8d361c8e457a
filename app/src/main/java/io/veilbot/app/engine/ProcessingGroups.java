package io.veilbot.app.engine;

import io.veilbot.projections.InStoreOrder;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Who handles events, by name. The names are kept with the positions, so they are given, never
 * derived from where a class lies.
 *
 * @param handlers groups of projections and automations; what they cannot handle is set aside
 * @param sagas groups of sagas; they cannot set anything aside
 * @param ordered those of the handlers that read as the store has it
 */
record ProcessingGroups(Set<String> handlers, Set<String> sagas, Set<String> ordered) {

    ProcessingGroups {
        handlers = Set.copyOf(handlers);
        sagas = Set.copyOf(sagas);
        ordered = Set.copyOf(ordered);
    }

    static ProcessingGroups in(ListableBeanFactory beans) {
        Set<String> handlers = new TreeSet<>();
        Set<String> sagas = new TreeSet<>();
        Set<String> ordered = new TreeSet<>();
        for (String bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            var group =
                    Objects.requireNonNull(beans.findAnnotationOnBean(bean, ProcessingGroup.class));
            boolean saga = beans.findAnnotationOnBean(bean, Saga.class) != null;
            (saga ? sagas : handlers).add(group.value());
            if (beans.findAnnotationOnBean(bean, InStoreOrder.class) != null) {
                ordered.add(group.value());
            }
        }
        return new ProcessingGroups(handlers, sagas, ordered);
    }
}
