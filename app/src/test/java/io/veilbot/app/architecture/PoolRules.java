package io.veilbot.app.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import io.veilbot.app.architecture.violators.integrations.payments.WaitsAmongAll;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Whose threads work is done in. The JDK's common pool has one thread on two cores, and the engine
 * blocks it for seconds: what needs it then does not go on.
 */
record PoolRules(House house) {

    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");

    List<Rule> all() {
        return List.of(
                new Rule("nothing waits in the pool that all share", WaitsAmongAll.class, own()));
    }

    private ArchRule own() {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(callMethodWhere(endsUpThere()));
    }

    private static DescribedPredicate<JavaMethodCall> endsUpThere() {
        return DescribedPredicate.describe(
                "the common pool is used", call -> endsUpThere(call.getTarget()));
    }

    private static boolean endsUpThere(MethodCallTarget target) {
        String name = target.getName();
        boolean asynchronous =
                target.getOwner().isAssignableTo(CompletableFuture.class)
                        && name.endsWith("Async")
                        && target.getRawParameterTypes().stream()
                                .noneMatch(it -> it.isEquivalentTo(Executor.class));
        boolean sent =
                target.getOwner().isEquivalentTo(HttpClient.class) && name.equals("sendAsync");
        return asynchronous || sent || PARALLEL.contains(name);
    }
}
