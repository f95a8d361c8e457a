package io.veilbot.api;

import java.math.BigDecimal;

/**
 * An exact amount.
 *
 * @param minor whole minor units (kopeks, cents); never a fraction
 * @param currency which minor units
 */
public record Money(long minor, Currency currency) {

    /**
     * Reads a decimal such as {@code 299.00}, as providers write it.
     *
     * @throws ArithmeticException if it has more decimals than the currency, or does not fit
     * @throws NumberFormatException if it is not a decimal number
     */
    public static Money parse(String decimal, Currency currency) {
        long minor = new BigDecimal(decimal).movePointRight(currency.decimals()).longValueExact();
        return new Money(minor, currency);
    }

    /** With a point and all decimals: {@code 299.00}. */
    public String decimal() {
        return BigDecimal.valueOf(minor, currency.decimals()).toPlainString();
    }

    /**
     * @throws IllegalArgumentException if the other amount is in another currency
     * @throws ArithmeticException if the sum does not fit
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /**
     * @throws IllegalArgumentException if the other amount is in another currency
     * @throws ArithmeticException if the difference does not fit
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    private void requireSame(Money other) {
        if (currency != other.currency) {
            throw new IllegalArgumentException(
                    currency + " and " + other.currency + " do not add up");
        }
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
