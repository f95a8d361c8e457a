package io.veilbot.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one caller got done. */
final class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private long[] nanos = new long[1024];
    private int done;
    private long failed;

    private Tally() {}

    /**
     * @param until by {@link System#nanoTime()}
     */
    static Tally of(Work.Caller caller, long until) throws SQLException {
        var tally = new Tally();
        while (System.nanoTime() - until < 0) {
            tally.once(caller);
        }
        return tally;
    }

    /** An overloaded shop says no or keeps silent; that is counted, and the next one tried. */
    private void once(Work.Caller caller) throws SQLException {
        long start = System.nanoTime();
        try {
            caller.once();
            add(System.nanoTime() - start);
        } catch (RuntimeException e) {
            if (failed++ == 0) {
                LOG.warn("the first failure of a caller: {}", e.toString());
            }
        }
    }

    private void add(long elapsed) {
        if (done == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * done);
        }
        nanos[done++] = elapsed;
    }

    long[] nanos() {
        return Arrays.copyOf(nanos, done);
    }

    long failed() {
        return failed;
    }
}
