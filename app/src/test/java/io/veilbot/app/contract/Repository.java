package io.veilbot.app.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The working copy whose code is under test. */
public final class Repository {

    /** Where the top-level folders are, from wherever the tests were started. */
    public static final Path ROOT = root(Path.of("").toAbsolutePath());

    private Repository() {}

    private static Path root(Path folder) {
        if (Files.isDirectory(folder.resolve("core-api"))) {
            return folder;
        }
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IllegalStateException("the tests run outside of their working copy");
        }
        return root(parent);
    }

    /** Files below a folder, sorted. */
    public static List<Path> files(Path folder, Predicate<Path> wanted) {
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of a file. */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
