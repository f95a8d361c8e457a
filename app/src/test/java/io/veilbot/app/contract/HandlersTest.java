package io.veilbot.app.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.junit.jupiter.api.Test;

/**
 * Whoever handles an event is on the approved list: a handler that got lost, or that listens to
 * more than was meant, is seen in review and not in the shop.
 */
class HandlersTest {

    @Test
    void everyProcessingGroupHandlesWhatWasApproved() {
        String list =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("io.veilbot")
                                .stream()
                                .filter(it -> it.isAnnotatedWith(ProcessingGroup.class))
                                .flatMap(HandlersTest::handlers)
                                .sorted()
                                .collect(Collectors.joining("\n", "", "\n"));
        Approved.at("app/src/test/resources/approved/handlers.txt").matches(list);
    }

    private static Stream<String> handlers(JavaClass type) {
        String group = type.getAnnotationOfType(ProcessingGroup.class).value();
        return type.getAllMethods().stream()
                .filter(HandlersTest::handles)
                .flatMap(it -> events(it.getRawParameterTypes().getFirst().reflect()))
                .map(event -> "%s: %s#%s".formatted(group, type.getSimpleName(), event));
    }

    private static boolean handles(JavaMethod method) {
        return method.isMetaAnnotatedWith(EventHandler.class)
                || method.isMetaAnnotatedWith(SagaEventHandler.class);
    }

    private static Stream<String> events(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(HandlersTest::events)
                : Stream.of(type.getSimpleName());
    }
}
