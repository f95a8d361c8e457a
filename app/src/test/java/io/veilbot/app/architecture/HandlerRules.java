package io.veilbot.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.veilbot.api.Command;
import io.veilbot.api.Event;
import io.veilbot.api.StoredAs;
import io.veilbot.app.architecture.violators.api.NamelessEvent;
import io.veilbot.app.architecture.violators.projections.BelongsToNoGroup;
import io.veilbot.app.architecture.violators.sagas.HearsReplays;
import io.veilbot.app.architecture.violators.sagas.TakesTheManagerFirst;
import io.veilbot.app.architecture.violators.sagas.TakesTheTimeFirst;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.eventhandling.AllowReplay;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;

/** What messages and those who handle them look like. */
record HandlerRules(House house) {

    List<Rule> all() {
        return List.of(
                new Rule("an event is the first parameter", TakesTheTimeFirst.class, eventFirst()),
                new Rule(
                        "a deadline's payload is first",
                        TakesTheManagerFirst.class,
                        payloadFirst()),
                new Rule("handlers name their group", BelongsToNoGroup.class, group()),
                new Rule(
                        "automations say whether they hear replays", HearsReplays.class, replays()),
                new Rule("messages have a stored name", NamelessEvent.class, storedName()));
    }

    private static ArchRule eventFirst() {
        return methods().that(handleEvents()).should(takeFirst("an event", HandlerRules::isEvent));
    }

    /** A deadline handler that begins with a part of the framework was seen to do nothing. */
    private static ArchRule payloadFirst() {
        return methods()
                .that()
                .areAnnotatedWith(DeadlineHandler.class)
                .should(takeFirst("the payload", HandlerRules::isPayload));
    }

    private static ArchCondition<JavaMethod> takeFirst(
            String what, java.util.function.Predicate<JavaClass> wanted) {
        return new ArchCondition<>("take " + what + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                if (parameters.isEmpty() || !wanted.test(parameters.getFirst())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static boolean isEvent(JavaClass type) {
        return type.isAssignableTo(Event.class);
    }

    private static boolean isPayload(JavaClass type) {
        return type.isEquivalentTo(String.class) || type.isRecord();
    }

    private static DescribedPredicate<JavaMethod> handleEvents() {
        return DescribedPredicate.describe(
                "handle events",
                method -> isProcessed(method) || method.isAnnotatedWith(SagaEventHandler.class));
    }

    /** An aggregate's own event handlers carry the same annotation below theirs. */
    private static boolean isProcessed(JavaMethod method) {
        return method.isMetaAnnotatedWith(EventHandler.class)
                && !method.isAnnotatedWith("org.axonframework.eventsourcing.EventSourcingHandler");
    }

    private static ArchRule group() {
        return methods()
                .that(handleEvents())
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(ProcessingGroup.class);
    }

    /**
     * Read models are there to be replayed; anything else would do again what it did. Sagas cannot
     * be replayed at all.
     */
    private ArchRule replays() {
        return methods()
                .that(DescribedPredicate.describe("process events", HandlerRules::isProcessed))
                .and()
                .areNotAnnotatedWith(SagaEventHandler.class)
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(house.rooms("projections"))
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(DisallowReplay.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(AllowReplay.class);
    }

    private ArchRule storedName() {
        return classes()
                .that()
                .resideInAnyPackage(house.rooms("api"))
                .and()
                .areRecords()
                .and(
                        JavaClass.Predicates.assignableTo(Event.class)
                                .or(JavaClass.Predicates.assignableTo(Command.class)))
                .should()
                .beAnnotatedWith(StoredAs.class);
    }
}
