package io.veilbot.integrations.panels;

import java.math.BigInteger;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Names of keys for panels that take no long ones. The name of a key of ours holds a UUID, which is
 * written shorter: as a number to the base of 36, in lower case, since some panels know no other.
 * So it is still ours by its prefix, 30 characters long, and can be read back.
 */
public final class ShortName {

    private static final int BASE = 36;
    private static final String PREFIX = "veil-";
    private static final Pattern LONG =
            Pattern.compile("veil-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern SHORT = Pattern.compile("veil-([0-9a-z]{25})");
    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(Long.SIZE);

    private ShortName() {}

    /** How the panel knows the key of this name; a name that holds no UUID stays. */
    public static String of(String name) {
        var uuid = LONG.matcher(name);
        if (!uuid.matches()) {
            return name;
        }
        String number = new BigInteger(uuid.group(1).replace("-", ""), 16).toString(BASE);
        return PREFIX + "0".repeat(25 - number.length()) + number;
    }

    /** The name of the key that the panel knows as this. */
    public static String name(String known) {
        var number = SHORT.matcher(known);
        if (!number.matches()) {
            return known;
        }
        BigInteger[] halves = new BigInteger(number.group(1), BASE).divideAndRemainder(HALF);
        return halves[0].bitLength() > Long.SIZE
                ? known
                : PREFIX + new UUID(halves[0].longValue(), halves[1].longValue());
    }

    /** Whether a panel that takes names of so many characters can know the key of this name. */
    public static boolean fits(String name, int longest) {
        return of(name).length() <= longest;
    }
}
