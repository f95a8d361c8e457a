package io.veilbot.app.tunnels;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.veilbot.app.stories.Soon;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that a test needs and this machine may have. */
final class Programs {

    private static final Duration START = Duration.ofSeconds(20);

    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    private Programs() {}

    /**
     * Where it is: on the path, or where {@code ./veilbot} keeps what it has built. A test that
     * misses one is skipped, and says so.
     */
    static Path orSkip(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            skip("there is no " + name + " on this machine");
        }
        return found.orElseThrow();
    }

    /** Says so once. */
    static void skip(String reason) {
        if (SAID.add(reason)) {
            Verdicts.say("skipped what needs it: " + reason);
        }
        Assumptions.abort(reason);
    }

    private static Optional<Path> find(String name) {
        return Stream.of("PATH", "VEILBOT_CORES")
                .map(variable -> Optional.ofNullable(System.getenv(variable)).orElse(""))
                .flatMap(folders -> Arrays.stream(folders.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one and waits until it listens. */
    static Process start(List<String> command, Path log, int port) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
            var open =
                    Soon.within(
                            START,
                            () ->
                                    listens(port) || !process.isAlive()
                                            ? Optional.of(process.isAlive())
                                            : Optional.empty());
            if (!open.orElse(false)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not run: " + Files.readString(log));
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Nothing of it runs any more when this returns. */
    static void kill(Process process) {
        process.destroyForcibly();
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it cannot be killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a program says and ends. */
    static String said(Path program, String... arguments) {
        try {
            var command = Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments));
            Process process =
                    new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
