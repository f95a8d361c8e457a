package io.veilbot.app.stories;

import io.veilbot.app.engine.EventProgress;
import io.veilbot.app.launch.Shop;
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
        return within(DEADLINE, look)
                .orElseThrow(() ->
                        new AssertionError("never came: " + what + "; instead: " + instead.get()));
    }

    /** As {@link #there}, with a deadline of its own and nothing if it does not come in time. */
    public static <T> Optional<T> within(Duration deadline, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + deadline.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(30_000_000);
            found = look.get();
        }
        return found;
    }

    /** Waits until every reader of events has handled all there are. */
    public static void allIsHeard(Shop shop) {
        EventProgress progress = shop.bean(EventProgress.class);
        so("all events are handled", progress::isUpToDate, () -> "some are not");
    }

    /** As {@link #there}, for something that is either so or not. */
    public static void so(
            String what, Supplier<Boolean> condition, Supplier<? extends Object> instead) {
        there(what, () -> condition.get() ? Optional.of(what) : Optional.empty(), instead);
    }
}
