package io.veilbot.app.engine;

import io.veilbot.api.StoredAs;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * More types that are stored under a name of their own, beside those of core-api.
 *
 * @param types all carry {@link StoredAs}
 */
public record StoredTypes(List<Class<?>> types) {

    public StoredTypes {
        types = List.copyOf(types);
    }

    /** All types with a stored name in a package and below. */
    public static StoredTypes in(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(StoredAs.class));
        List<Class<?>> found = new ArrayList<>();
        for (var candidate : scanner.findCandidateComponents(basePackage)) {
            found.add(
                    ClassUtils.resolveClassName(
                            String.valueOf(candidate.getBeanClassName()), null));
        }
        return new StoredTypes(found);
    }
}
