package io.veilbot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in the house, and fails on somebody who breaks it on purpose. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(House.PRODUCT.root());

    private static final JavaClasses VIOLATORS =
            new ClassFileImporter().importPackages(House.VIOLATORS.root());

    private static Stream<Rule> rulesOf(House house) {
        return Stream.of(
                        new RoomRules(house).all(),
                        new SilenceRules(house).all(),
                        new HandlerRules(house).all(),
                        new NameRules(house).all(),
                        new PoolRules(house).all())
                .flatMap(List::stream);
    }

    static Stream<Rule> rules() {
        return rulesOf(House.PRODUCT);
    }

    static Stream<Rule> rulesOnViolators() {
        return rulesOf(House.VIOLATORS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheHouse(Rule rule) {
        rule.check().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rulesOnViolators")
    void failsOnItsViolator(Rule rule) {
        var report = rule.check().evaluate(VIOLATORS).getFailureReport();
        assertThat(report.getDetails()).anyMatch(it -> it.contains(rule.violator().getName()));
    }
}
