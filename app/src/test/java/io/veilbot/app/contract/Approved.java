package io.veilbot.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A committed file that says what the code must produce. {@code -Dveilbot.approve=true} writes it
 * anew; the difference is then reviewed like code.
 */
public record Approved(Path file) {

    private static final String ADVICE =
            """
            The code no longer produces %s. If that is meant, run the same test with
            -Dveilbot.approve=true, read the difference and commit it\
            """;

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
        String approved = Repository.read(file);
        // nobody finds in two long texts what differs
        assertThat(difference(approved, produced)).as(ADVICE, name()).isEmpty();
        assertThat(produced).as(ADVICE, name()).isEqualTo(approved);
    }

    private Path name() {
        return Repository.ROOT.relativize(file);
    }

    /** Lines that are lost, then lines that are new. */
    private static List<String> difference(String approved, String produced) {
        List<String> before = approved.lines().toList();
        List<String> now = produced.lines().toList();
        return Stream.concat(less("- ", before, now), less("+ ", now, before)).toList();
    }

    private static Stream<String> less(String mark, List<String> some, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return some.stream().filter(line -> !known.contains(line)).map(line -> mark + line);
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
