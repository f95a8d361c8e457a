package io.veilbot.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Stream;

/**
 * A house of rooms below a root package: the product, or the house of those who break its rules.
 *
 * @param root such as {@code io.veilbot}
 */
record House(String root) {

    static final House PRODUCT = new House("io.veilbot");
    static final House VIOLATORS = new House("io.veilbot.app.architecture.violators");

    /** What every room may know, in either house. */
    private static final String CORE_API = "io.veilbot.api.";

    /** Packages of some rooms, for ArchUnit. */
    String[] rooms(String... names) {
        return Stream.of(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** The first package below the root; empty outside of the house. */
    String roomOf(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.startsWith(root + ".")
                ? name.substring(root.length() + 1).split("\\.", 2)[0]
                : "";
    }

    /** Everything of this house but one room, and core-api with it. */
    DescribedPredicate<JavaClass> ours(String butNot) {
        return DescribedPredicate.describe(
                "are ours and not in " + butNot,
                type ->
                        !roomOf(type).equals(butNot)
                                && (!roomOf(type).isEmpty()
                                        || type.getBaseComponentType()
                                                .getName()
                                                .startsWith(CORE_API)));
    }
}
