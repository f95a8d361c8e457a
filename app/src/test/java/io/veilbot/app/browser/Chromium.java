package io.veilbot.app.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A real headless Chromium of this machine, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));

    private final Process process;
    private final Path profile;

    private Chromium(Process process, Path profile) {
        this.process = process;
        this.profile = profile;
    }

    /** Where the browser is, if this machine has one. */
    static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    static Chromium start(Path binary) throws IOException {
        Path profile =
                Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium");
        Process process =
                new ProcessBuilder(
                                binary.toString(),
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--hide-scrollbars",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectErrorStream(true)
                        .redirectOutput(profile.resolve("log").toFile())
                        .start();
        return new Chromium(process, profile);
    }

    /** The port it chose, once it has written it down. */
    int port() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        Instant deadline = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(deadline)) {
            if (Files.exists(file) && Files.size(file) > 0) {
                return Integer.parseInt(Files.readAllLines(file).getFirst());
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new IOException(
                "Chromium did not start: " + Files.readString(profile.resolve("log")));
    }

    /** The profile is left below {@code target}: helpers of the browser may still write to it. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().join();
    }
}
