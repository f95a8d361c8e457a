package io.veilbot.integrations.remnawave;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names of keys as the panel can take them: 3 to 36 letters, digits, underscores and dashes. The
 * name of a key of ours holds a UUID and is five characters longer, so its UUID is written shorter:
 * as a number to the base of 36.
 */
final class Username {

    private static final int LONGEST = 36;
    private static final int BASE = 36;
    private static final String PREFIX = "veil-";
    private static final Pattern LONG =
            Pattern.compile("veil-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern SHORT = Pattern.compile("veil-([0-9a-z]{25})");
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(Long.SIZE);

    private Username() {}

    /** How the panel knows the key of this name. */
    static String of(String name) {
        var uuid = LONG.matcher(name);
        if (!uuid.matches()) {
            return name;
        }
        String number = new BigInteger(uuid.group(1).replace("-", ""), 16).toString(BASE);
        return PREFIX + "0".repeat(25 - number.length()) + number;
    }

    /** The name of the key that the panel knows as this. */
    static String name(String username) {
        var number = SHORT.matcher(username);
        if (!number.matches()) {
            return username;
        }
        BigInteger[] halves = new BigInteger(number.group(1), BASE).divideAndRemainder(HALF);
        return halves[0].bitLength() > Long.SIZE
                ? username
                : PREFIX + new UUID(halves[0].longValue(), halves[1].longValue());
    }

    static boolean fits(String name) {
        return of(name).length() <= LONGEST;
    }
}
