package io.veilbot.app.launch;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.api.ops.ReadModels.Rebuild;

/** A bar at the terminal for a read model that is being made again. */
final class RebuildProgress {

    private static final int WIDTH = 30;

    private RebuildProgress() {}

    /**
     * Draws it until it has ended.
     *
     * @return whether the live rows were what the events say
     */
    static boolean watch(ReadModels readModels, String one) throws InterruptedException {
        while (true) {
            Rebuild run = status(readModels, one);
            System.out.print("\r" + bar(one, run));
            if (run.endedAt().isPresent()) {
                System.out.println("  " + verdict(run));
                return run.equal();
            }
            Thread.sleep(100);
        }
    }

    private static Rebuild status(ReadModels readModels, String one) {
        return readModels.status().stream()
                .filter(status -> status.name().equals(one))
                .flatMap(status -> status.rebuild().stream())
                .findFirst()
                .orElseThrow();
    }

    private static String bar(String one, Rebuild run) {
        long total = Math.max(run.total(), 1);
        int full = Math.toIntExact(Math.min(WIDTH, WIDTH * run.done() / total));
        return "%-32s [%s%s] %d/%d"
                .formatted(
                        one, "#".repeat(full), ".".repeat(WIDTH - full), run.done(), run.total());
    }

    private static String verdict(Rebuild run) {
        if (!run.error().isEmpty()) {
            return "failed: " + run.error() + " The live rows were left as they are.";
        }
        return run.equal()
                ? "equal " + run.liveChecksum().substring(0, 12)
                : "DIFFERED%s: live %s, rebuilt %s"
                        .formatted(
                                run.swapped() ? " and was replaced" : "",
                                run.liveChecksum().substring(0, 12),
                                run.rebuiltChecksum().substring(0, 12));
    }
}
