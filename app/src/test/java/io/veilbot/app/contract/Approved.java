package io.veilbot.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A committed file that says what the code must produce. {@code -Dveilbot.approve=true} writes it
 * anew; the difference is then reviewed like code.
 */
public record Approved(Path file) {

    /** A file by its path from the top of the working copy. */
    public static Approved at(String path) {
        return new Approved(Repository.ROOT.resolve(path));
    }

    static boolean approving() {
        return Boolean.getBoolean("veilbot.approve");
    }

    /** Fails where what the code produces is not what was approved. */
    public void matches(String produced) {
        if (approving()) {
            write(produced);
        }
        assertThat(file)
                .as("%s is missing; -Dveilbot.approve=true writes it", file)
                .isRegularFile();
        assertThat(produced)
                .as(
                        """
                        The code no longer produces %s. If that is meant, run the same test with
                        -Dveilbot.approve=true, read the difference and commit it\
                        """,
                        Repository.ROOT.relativize(file))
                .isEqualTo(Repository.read(file));
    }

    void write(String produced) {
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, produced);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
