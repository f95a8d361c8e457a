package io.veilbot.app.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran to its end, or did not.
 *
 * @param code what it ended with, if it did
 */
record Ran(End end, int code, String output, String errors) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** How it came to an end. */
    enum End {
        /** By itself. */
        ENDED,
        /** It took too long, and was stopped. */
        TOO_LATE,
        /** There is no such command on this machine. */
        MISSING
    }

    static Ran in(Path folder, String... command) {
        Path output = folder.resolve("output.txt");
        Path errors = folder.resolve("errors.txt");
        try {
            Process process =
                    new ProcessBuilder(List.of(command))
                            .directory(folder.toFile())
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return new Ran(
                    ended ? End.ENDED : End.TOO_LATE,
                    ended ? process.exitValue() : -1,
                    Files.readString(output),
                    Files.readString(errors));
        } catch (IOException e) {
            return new Ran(End.MISSING, -1, "", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + command[0] + " ran", e);
        }
    }
}
