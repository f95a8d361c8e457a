package io.veilbot.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.veilbot.app.architecture.violators.bare.LivesInABarePackage;
import io.veilbot.app.architecture.violators.names.PriceHelper;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Names that say nothing, and packages that do not say what may be null. */
record NameRules(House house) {

    private static final String EMPTY_NAMES = ".*(Impl|Helper|Util|Utils|Manager)|Default[A-Z].*";

    List<Rule> all() {
        return List.of(
                new Rule("packages are null-marked", LivesInABarePackage.class, nullMarked()),
                new Rule("names say what things are", PriceHelper.class, telling()));
    }

    private ArchRule nullMarked() {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(
                        new ArchCondition<JavaClass>("be in a null-marked package") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                                }
                            }
                        });
    }

    private static ArchRule telling() {
        return noClasses().should().haveNameMatching("(.*[.$])?(" + EMPTY_NAMES + ")");
    }
}
