package io.veilbot.bot.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares with committed texts in {@code src/test/resources/screens}. Run with {@code
 * -Dgolden.write=true} to accept what is said now; the change is then seen in review.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/screens");

    private Golden() {}

    /** The text, a line of dashes, and a line for each row of buttons. */
    static void screen(String name, Language language, Screen screen) {
        var lines = new ArrayList<>(List.of(screen.html(), "---"));
        for (List<Button> row : screen.rows()) {
            lines.add(String.join(" ", row.stream().map(Golden::written).toList()));
        }
        check(name.toLowerCase(Locale.ROOT) + "_" + language, lines);
    }

    private static String written(Button button) {
        return switch (button) {
            case Button.Tap tap -> "[" + tap.label() + " | " + tap.data() + "]";
            case Button.Link link -> "[" + link.label() + " -> " + link.page() + "]";
            case Button.Copy copy -> "[" + copy.label() + " = " + copy.text() + "]";
        };
    }

    private static void check(String name, List<String> lines) {
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
