package io.veilbot.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.veilbot.app.architecture.violators.bot.LooksAtTheClock;
import io.veilbot.app.architecture.violators.command.DrawsLots;
import io.veilbot.app.architecture.violators.command.ReadsAFile;
import io.veilbot.app.architecture.violators.integrations.payments.CountsInFractions;
import io.veilbot.app.architecture.violators.projections.CallsOut;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What decisions and read models may not touch, so that the same events give the same again. */
record SilenceRules(House house) {

    private static final Set<String> FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    List<Rule> all() {
        return List.of(
                new Rule("decisions do no I/O", ReadsAFile.class, noInputOrOutput()),
                new Rule("read models reach no network or file", CallsOut.class, noCallsOut()),
                new Rule("time comes from a clock that was given", LooksAtTheClock.class, time()),
                new Rule("nothing decided is random", DrawsLots.class, noLots()),
                new Rule("money has no fractions", CountsInFractions.class, noFractions()));
    }

    private ArchRule noInputOrOutput() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("command", "sagas"))
                .should()
                .dependOnClassesThat(
                        outside("java.sql..", "javax.sql..", "org.springframework.jdbc.."));
    }

    private ArchRule noCallsOut() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("projections"))
                .should()
                .dependOnClassesThat(outside());
    }

    private static DescribedPredicate<JavaClass> outside(String... more) {
        String[] always = {
            "java.net..", "java.io..", "java.nio.file..", "org.springframework.web.."
        };
        return JavaClass.Predicates.resideInAnyPackage(
                        Stream.concat(Stream.of(always), Stream.of(more)).toArray(String[]::new))
                .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(URI.class)));
    }

    private ArchRule time() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.rooms("app", "sandbox", "benchmarks"))
                .should(callMethodWhere(readsTheTime()));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTime() {
        return DescribedPredicate.describe(
                "the wall clock is read",
                access -> {
                    AccessTarget target = access.getTarget();
                    JavaClass owner = target.getOwner();
                    boolean now =
                            owner.getPackageName().equals("java.time")
                                    && target.getName().equals("now");
                    boolean clock =
                            owner.isEquivalentTo(Clock.class)
                                    && target.getName().startsWith("system");
                    return now || clock || target.getName().equals("currentTimeMillis");
                });
    }

    private ArchRule noLots() {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("api", "command", "sagas", "projections", "query"))
                .should()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.random.RandomGenerator.class);
    }

    private ArchRule noFractions() {
        return classes()
                .that()
                .resideInAnyPackage(
                        house.rooms(
                                "api",
                                "command",
                                "sagas",
                                "projections",
                                "query",
                                "integrations.payments"))
                .should(haveNoFractions());
    }

    private static ArchCondition<JavaClass> haveNoFractions() {
        return new ArchCondition<>("have neither double nor float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> fields = type.getFields().stream().map(JavaField::getRawType);
                Stream.concat(fields, type.getCodeUnits().stream().flatMap(it -> types(it)))
                        .filter(it -> FRACTIONS.contains(it.getName()))
                        .map(it -> type.getName() + " has a " + it.getName())
                        .map(it -> SimpleConditionEvent.violated(type, it))
                        .forEach(events::add);
            }
        };
    }

    private static Stream<JavaClass> types(JavaCodeUnit unit) {
        return Stream.concat(
                Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream());
    }
}
