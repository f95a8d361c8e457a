package io.veilbot.api;

/** Which form of a word goes with a number. */
public enum Plural {
    ONE,
    FEW,
    MANY;

    public static Plural of(Language language, long number) {
        long n = Math.abs(number);
        return switch (language) {
            case EN -> n == 1 ? ONE : MANY;
            case RU -> russian(n);
        };
    }

    private static Plural russian(long n) {
        long tens = n % 100;
        if (tens >= 11 && tens <= 14) {
            return MANY;
        }
        long ones = n % 10;
        if (ones == 1) {
            return ONE;
        }
        return ones >= 2 && ones <= 4 ? FEW : MANY;
    }
}
