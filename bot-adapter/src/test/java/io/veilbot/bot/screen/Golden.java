package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares with committed texts in {@code src/test/resources/screens}. Run with {@code
 * -Dgolden.write=true} to accept what is said now; the change is then seen in review.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/screens");

    private Golden() {}

    static void check(String name, List<String> lines) {
        Path file = FOLDER.resolve(name + ".txt");
        String said = String.join("\n", lines) + "\n";
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, said);
            }
            assertThat(said).as(name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
