package io.veilbot.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.app.contract.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** Of modules only: a shop's data beside them may not be readable. */
    private static List<Path> sources(Path root) {
        try (var modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(src -> Repository.files(src, SourceRulesTest::isJava).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
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
        Path src = Files.createDirectories(folder.resolve("module/src"));
        Path violator =
                Files.writeString(
                        src.resolve("Violator.java"),
                        "%sDisabled class Violator {} // TO%sO".formatted("@", "D")
                                + "\n".repeat(LONGEST + 1));
        assertThat(breaking(folder, DISABLED)).containsExactly(violator);
        assertThat(breaking(folder, UNFINISHED)).containsExactly(violator);
        assertThat(tooLong(folder)).containsExactly(violator);
    }
}
