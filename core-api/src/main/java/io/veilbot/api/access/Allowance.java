package io.veilbot.api.access;

/**
 * How much traffic may flow.
 *
 * @param bytes both directions together; 0 when unlimited
 * @param unlimited no limit at all: a flag, not a zero
 */
public record Allowance(long bytes, boolean unlimited) {

    public static final Allowance UNLIMITED = new Allowance(0, true);

    public Allowance {
        if (bytes < 0 || (unlimited && bytes != 0)) {
            throw new IllegalArgumentException("an allowance is unlimited or a number of bytes");
        }
    }

    public static Allowance ofBytes(long bytes) {
        return new Allowance(bytes, false);
    }

    /** Parts add up; anything plus unlimited is unlimited. */
    public Allowance plus(Allowance other) {
        if (unlimited || other.unlimited) {
            return UNLIMITED;
        }
        return ofBytes(Math.addExact(bytes, other.bytes));
    }
}
