package io.veilbot.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.veilbot.app.architecture.violators.api.KnowsAFramework;
import io.veilbot.app.architecture.violators.bot.SendsPastTheEngine;
import io.veilbot.app.architecture.violators.projections.PublishesAnEvent;
import io.veilbot.app.architecture.violators.sagas.KnowsASibling;
import io.veilbot.app.architecture.violators.sandbox.KnowsTheShop;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;

/** Who may know whom: a star with core-api in the middle. */
record RoomRules(House house) {

    /** Rooms that put the others together. */
    private static final Set<String> ASSEMBLY = Set.of("app", "benchmarks");

    List<Rule> all() {
        return List.of(
                new Rule("a room knows core-api and no sibling", KnowsASibling.class, star()),
                new Rule("core-api knows the JDK", KnowsAFramework.class, coreApi()),
                new Rule("the sandbox knows nothing of ours", KnowsTheShop.class, sandbox()),
                new Rule("events are born in aggregates", PublishesAnEvent.class, births()),
                new Rule("the engine alone holds gateways", SendsPastTheEngine.class, gateways()));
    }

    private ArchRule star() {
        return classes()
                .that(DescribedPredicate.describe("are in a room", this::isInRoom))
                .should(knowNoSibling());
    }

    private boolean isInRoom(JavaClass type) {
        return !house.roomOf(type).isEmpty() && !ASSEMBLY.contains(house.roomOf(type));
    }

    private ArchCondition<JavaClass> knowNoSibling() {
        return new ArchCondition<>("know no sibling room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = house.roomOf(type);
                type.getDirectDependenciesFromSelf().stream()
                        .filter(it -> !mayKnow(room, house.roomOf(it.getTargetClass())))
                        .map(it -> SimpleConditionEvent.violated(type, it.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private static boolean mayKnow(String room, String other) {
        return other.isEmpty() || other.equals("api") || other.equals(room);
    }

    private ArchRule coreApi() {
        return classes()
                .that()
                .resideInAnyPackage(house.rooms("api"))
                .should()
                .onlyDependOnClassesThat(
                        JavaClass.Predicates.resideInAnyPackage(
                                "io.veilbot.api..",
                                "java..",
                                "javax.crypto..",
                                "com.fasterxml.jackson.annotation..",
                                "com.fasterxml.jackson.core..",
                                "org.jspecify.annotations.."));
    }

    private ArchRule sandbox() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("sandbox"))
                .should()
                .dependOnClassesThat(house.ours("sandbox"));
    }

    private ArchRule births() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.rooms("command"))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(AggregateLifecycle.class);
    }

    private ArchRule gateways() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.rooms("app.engine"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        CommandGateway.class,
                        CommandBus.class,
                        QueryGateway.class,
                        QueryBus.class,
                        EventGateway.class,
                        EventBus.class);
    }
}
