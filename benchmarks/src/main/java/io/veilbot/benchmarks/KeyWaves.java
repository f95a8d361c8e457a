package io.veilbot.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;

/** People who all pay at the same moment: how long each waits for the key. */
final class KeyWaves {

    private static final int ABOUT = 32;
    private static final int MOST_WAVES = 10;

    private final SandboxApi sandbox;

    KeyWaves(SandboxApi sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * @param people who pay at a time; there are more waves of few
     */
    Figure measure(int people) throws InterruptedException {
        int waves = Math.clamp(ABOUT / people, 1, MOST_WAVES);
        long start = System.nanoTime();
        var nanos = LongStream.builder();
        long missing = 0;
        for (int wave = 0; wave < waves; wave++) {
            for (OptionalLong waited : wave(people)) {
                waited.ifPresent(nanos);
                missing += waited.isEmpty() ? 1 : 0;
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var run = new Run(Latencies.of(nanos.build()), missing, seconds, 0);
        return Figure.of("pay to key", people, 1, List.of(run));
    }

    private List<OptionalLong> wave(int size) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Person> people = all(threads, size, _ -> this::atCheckout);
            return all(threads, size, number -> people.get(number)::paysAndGetsTheKey);
        }
    }

    private Person atCheckout() throws InterruptedException {
        Person person = Person.arrives(sandbox);
        person.goesToCheckout();
        return person;
    }

    private static <T> List<T> all(ExecutorService threads, int size, IntFunction<Callable<T>> deed)
            throws InterruptedException {
        var deeds = new ArrayList<Callable<T>>();
        for (int i = 0; i < size; i++) {
            deeds.add(deed.apply(i));
        }
        var results = new ArrayList<T>();
        for (Future<T> result : threads.invokeAll(deeds)) {
            results.add(done(result));
        }
        return results;
    }

    private static <T> T done(Future<T> result) throws InterruptedException {
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a buyer could not go on", e.getCause());
        }
    }
}
