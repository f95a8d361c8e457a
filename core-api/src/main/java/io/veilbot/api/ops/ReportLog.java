package io.veilbot.api.ops;

import java.time.Instant;
import java.util.List;

/** Who took which report away: only ever added to. */
public interface ReportLog {

    /**
     * @param who such as staff:anna or terminal
     * @param report which one, of what, in words
     * @param lines how many it had
     */
    void record(String who, String report, long lines);

    /** Newest first, a hundred at most. */
    List<Taken> taken();

    /** A report that was taken away. */
    record Taken(Instant at, String who, String report, long lines) {}
}
