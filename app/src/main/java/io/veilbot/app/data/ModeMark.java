package io.veilbot.app.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that says to which mode and layout a folder belongs. */
final class ModeMark {

    /** Raised when an older release could not read what this one writes. */
    private static final int LAYOUT = 1;

    private ModeMark() {}

    /** Whether a shop ever ran on this folder. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve("mode"));
    }

    /** Writes the mark at the first time; tells whether there was one. */
    static boolean check(Path folder, RunMode mode) throws IOException {
        Path mark = folder.resolve("mode");
        if (!Files.exists(mark)) {
            PrivateFile.write(mark, mode.word() + "\nlayout " + LAYOUT + "\n");
            return false;
        }
        List<String> lines = Files.readAllLines(mark);
        if (lines.size() != 2 || !lines.get(1).matches("layout \\d{1,6}")) {
            throw new DataFolderException(
                    "The file " + mark + " is damaged. Restore it from a backup.");
        }
        if (Integer.parseInt(lines.get(1).substring("layout ".length())) != LAYOUT) {
            throw new DataFolderException(
                    "The data folder %s has %s, this release knows layout %d. Start the release that wrote it."
                            .formatted(folder, lines.get(1), LAYOUT));
        }
        if (!lines.getFirst().equals(mode.word())) {
            throw new DataFolderException(
                    ("The data folder %s belongs to mode \"%s\", but the shop was started in mode"
                                    + " \"%s\". Start it in the old mode, or choose an empty"
                                    + " folder: events do not move by themselves.")
                            .formatted(folder, lines.getFirst(), mode.word()));
        }
        return true;
    }
}
