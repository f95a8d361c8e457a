package io.veilbot.app.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule of the house.
 *
 * @param sentence what holds
 * @param violator who breaks it on purpose, so that the rule is known to see something
 * @param check the rule itself
 */
record Rule(String sentence, Class<?> violator, ArchRule check) {

    @Override
    public String toString() {
        return sentence;
    }
}
