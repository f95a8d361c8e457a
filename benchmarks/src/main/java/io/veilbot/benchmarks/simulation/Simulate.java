package io.veilbot.benchmarks.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays many shops, one on each core at a time, and lets judges look at each. */
@Command(
        name = "simulate",
        description = "Play shops among failing people, providers and panels, and judge them.")
public final class Simulate implements Callable<Integer> {

    private static final int PAYMENTS_OF_AN_ERA = 500;

    /** Every so many eras are played a second time, with another fate. */
    private static final int TWINS = 4;

    @Option(names = "--seed", description = "Where chance begins; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--payments", description = "How many altogether; default: ${DEFAULT-VALUE}.")
    private int payments = 20_000;

    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final Sum sum = new Sum();
    private int played;

    @Override
    public Integer call() {
        Quiet.please();
        var scribe = new Scribe(new OpenVault());
        int eras = Math.max(1, (payments + PAYMENTS_OF_AN_ERA - 1) / PAYMENTS_OF_AN_ERA);
        IntStream.range(0, eras)
                .parallel()
                .filter(_ -> !broken.get())
                .forEach(era -> play(seed + era, sizeOf(era), era % TWINS == 0, scribe));
        System.out.println();
        return report();
    }

    private int sizeOf(int era) {
        return Math.min(PAYMENTS_OF_AN_ERA, payments - era * PAYMENTS_OF_AN_ERA);
    }

    private void play(long eraSeed, int size, boolean twice, Scribe scribe) {
        // threads of the common pool know nothing of classes in a jar of jars
        Thread.currentThread().setContextClassLoader(Simulate.class.getClassLoader());
        var era = new Era(eraSeed, eraSeed, size, scribe);
        World alone = era.play();
        World world =
                twice ? alone.besides(new Era(eraSeed, ~eraSeed, size, scribe).play()) : alone;
        List<Verdict> found = Judges.all().stream().map(judge -> judged(judge, world)).toList();
        conclude(eraSeed, size, world, era.faults(), found);
    }

    private static Verdict judged(Judge judge, World world) {
        var verdict = new Verdict(judge);
        judge.judge(world, verdict);
        return verdict;
    }

    private synchronized void conclude(
            long eraSeed, int size, World world, Faults faults, List<Verdict> found) {
        sum.add(world, faults);
        found.forEach(verdict ->
                verdicts.computeIfAbsent(
                                verdict.judge().invariant(), _ -> new Verdict(verdict.judge()))
                        .add(verdict));
        found.stream().filter(Verdict::isBroken).forEach(Simulate::show);
        if (found.stream().anyMatch(Verdict::isBroken)) {
            broken.set(true);
            System.out.printf("Again: ./veilbot simulate --seed %d --payments %d%n", eraSeed, size);
        }
        played += size;
        System.out.printf("\r%,d of %,d payments", played, payments);
        System.out.flush();
    }

    private static void show(Verdict verdict) {
        System.out.printf(
                "%n%s is broken: %s%n", verdict.judge().invariant(), verdict.judge().claim());
        verdict.examples().forEach(example -> System.out.println("  " + example));
    }

    private int report() {
        System.out.println(sum);
        for (Verdict verdict : verdicts.values()) {
            System.out.printf(
                    "%-8s %-7s n = %,d  %s%n",
                    verdict.judge().invariant(),
                    verdict.isBroken() ? "BROKEN" : "holds",
                    verdict.looked(),
                    verdict.judge().claim());
        }
        System.out.println(
                "I6       is shown by RebuildTest: read models are tables, and here are none");
        System.out.println(
                "not played: panels that say they set a limit and did not, since nobody would notice;"
                        + " refunds that need a second person; what renews by itself");
        return broken.get() ? 1 : 0;
    }
}
