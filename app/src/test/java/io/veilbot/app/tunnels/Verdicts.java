package io.veilbot.app.tunnels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What came of each kind of tunnel, for people: on the screen, and in {@code target/tunnels.txt}.
 */
public final class Verdicts {

    private Verdicts() {}

    public static void say(String verdict) {
        System.out.println("tunnel: " + verdict);
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            Files.writeString(
                    target.resolve("tunnels.txt"),
                    verdict + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
