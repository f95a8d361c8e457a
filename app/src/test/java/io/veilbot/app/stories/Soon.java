package io.veilbot.app.stories;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again until something is there. */
public final class Soon {

    /** Far longer than anything takes, so that a busy machine fails no story. */
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    private Soon() {}

    /**
     * @param instead what is there while the thing looked for is not
     * @throws AssertionError if it does not come in time
     */
    public static <T> T there(
            String what, Supplier<Optional<T>> look, Supplier<? extends Object> instead) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("never came: " + what + "; instead: " + instead.get());
            }
            LockSupport.parkNanos(30_000_000);
        }
    }

    /** As {@link #there}, for something that is either so or not. */
    public static void so(
            String what, Supplier<Boolean> condition, Supplier<? extends Object> instead) {
        there(what, () -> condition.get() ? Optional.of(what) : Optional.empty(), instead);
    }
}
