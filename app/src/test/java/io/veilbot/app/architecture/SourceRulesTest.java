package io.veilbot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.contract.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is no longer seen once the code is compiled. */
class SourceRulesTest {

    private static final int LONGEST = 250;

    // The brackets keep this file from breaking its own rules.
    private static final Pattern DISABLED = Pattern.compile("[@]Disabled\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b");

    @TempDir private Path folder;

    private static List<Path> breaking(Path root, Pattern pattern) {
        return sources(root).stream()
                .filter(file -> pattern.matcher(Repository.read(file)).find())
                .toList();
    }

    private static List<Path> tooLong(Path root) {
        return sources(root).stream()
                .filter(file -> !file.toString().contains("/src/test/"))
                .filter(file -> Repository.read(file).lines().count() > LONGEST)
                .toList();
    }

    private static List<Path> sources(Path root) {
        return Repository.files(
                root,
                file ->
                        file.toString().endsWith(".java")
                                && !root.relativize(file).toString().contains("/target/"));
    }

    @Test
    void noTestIsDisabled() {
        assertThat(breaking(Repository.ROOT, DISABLED)).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(breaking(Repository.ROOT, UNFINISHED)).isEmpty();
    }

    @Test
    void noFileIsLongerThanAnybodyReads() {
        assertThat(tooLong(Repository.ROOT)).isEmpty();
    }

    @Test
    void whoBreaksTheseRulesIsFound() throws IOException {
        Path violator =
                Files.writeString(
                        folder.resolve("Violator.java"),
                        "%sDisabled class Violator {} // TO%sO".formatted("@", "D")
                                + "\n".repeat(LONGEST + 1));
        assertThat(breaking(folder, DISABLED)).containsExactly(violator);
        assertThat(breaking(folder, UNFINISHED)).containsExactly(violator);
        assertThat(tooLong(folder)).containsExactly(violator);
    }
}
