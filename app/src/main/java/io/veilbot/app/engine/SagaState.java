package io.veilbot.app.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.VisibilityChecker;
import io.veilbot.api.StoredAs;

/** What a saga remembers is its fields; other classes with a stored name are records. */
final class SagaState extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public VisibilityChecker<?> findAutoDetectVisibility(
            AnnotatedClass type, VisibilityChecker<?> checker) {
        if (type.getRawType().isRecord() || !type.hasAnnotation(StoredAs.class)) {
            return checker;
        }
        return checker.withFieldVisibility(Visibility.ANY)
                .withGetterVisibility(Visibility.NONE)
                .withIsGetterVisibility(Visibility.NONE)
                .withSetterVisibility(Visibility.NONE);
    }
}
