package io.veilbot.sandbox.switchboard;

/**
 * Which form of a noun a number takes: {@code one}, {@code few} or {@code many} (Russian rules).
 */
final class Plural {

    private Plural() {}

    static String of(int count) {
        int tens = count % 100;
        int ones = count % 10;
        if (ones == 1 && tens != 11) {
            return "one";
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
    }
}
