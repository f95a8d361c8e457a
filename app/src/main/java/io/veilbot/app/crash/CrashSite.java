package io.veilbot.app.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Stops whoever comes to the point that a file names, for ever, and says so. */
final class CrashSite {

    private final Path order;

    /**
     * @param order holds the name of a point; empty or absent: nobody is stopped
     */
    CrashSite(Path order) {
        this.order = order;
    }

    void reached(CrashPoint point) {
        if (ordered().equals(point.name())) {
            System.out.println("CRASH POINT " + point);
            while (true) {
                LockSupport.park(this);
            }
        }
    }

    /** Read anew each time, so that one start can recover from one point and stop at the next. */
    private String ordered() {
        try {
            return Files.exists(order) ? Files.readString(order).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
