package io.veilbot.benchmarks.simulation;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance, from one seed. */
final class Dice {

    private final long seed;
    private final SplittableRandom random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Another one, which does not depend on how often this one is rolled afterwards. */
    Dice split() {
        return new Dice(random.nextLong());
    }

    /** Those of one person or thing: the same whatever befell all others before. */
    Dice of(String whose) {
        return new Dice(31 * seed + whose.hashCode());
    }

    /**
     * @param permille 0 never, 1000 always
     */
    boolean happens(int permille) {
        return random.nextInt(1000) < permille;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }

    /** Mostly short, sometimes up to the longest. */
    Duration upTo(Duration longest) {
        long millis = longest.toMillis();
        long most = happens(800) ? Math.max(1, millis / 50) : millis;
        return Duration.ofMillis(1 + random.nextLong(most));
    }

    /** Any time of this length alike. */
    Duration within(Duration length) {
        return Duration.ofMillis(random.nextLong(Math.max(1, length.toMillis())));
    }
}
