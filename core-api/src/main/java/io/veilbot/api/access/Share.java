package io.veilbot.api.access;

import io.veilbot.api.Money;
import java.math.BigInteger;
import java.time.Duration;

/**
 * How much of a grant is taken back, as an exact fraction: the money that went back over the money
 * that was paid.
 *
 * @param part 0 to {@code whole}
 * @param whole above zero
 */
public record Share(long part, long whole) {

    /** All of it. */
    public static final Share ALL = new Share(1, 1);

    /** Nothing of it. */
    public static final Share NONE = new Share(0, 1);

    public Share {
        if (whole <= 0 || part < 0 || part > whole) {
            throw new IllegalArgumentException("a share is between nothing and all");
        }
    }

    /**
     * @param returned what went back of it so far, in the same currency
     */
    public static Share of(Money returned, Money paid) {
        return new Share(Math.min(returned.minor(), paid.minor()), paid.minor());
    }

    public boolean isLargerThan(Share other) {
        return times(part, other.whole).compareTo(times(other.part, whole)) > 0;
    }

    /** What is left of so many when this share is taken; rounded in favour of whoever holds it. */
    public long leftOf(long amount) {
        return amount - times(amount, part).divide(BigInteger.valueOf(whole)).longValueExact();
    }

    /** What is left of a time when this share is taken, in whole seconds. */
    public Duration leftOf(Duration time) {
        return Duration.ofSeconds(leftOf(time.toSeconds()));
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
