package io.veilbot.app.crash;

import io.veilbot.app.stories.Soon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processes of the packaged program; whatever still lives is ended with this. */
final class Processes implements AutoCloseable {

    /** A start is mostly computing: seconds, or minutes where many things run at once. */
    private static final Duration START = Duration.ofMinutes(5);

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Without these the program's libraries have warnings printed. */
    private static final List<String> AS_THE_FRONT_DOOR =
            List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

    private final Path folder;
    private final List<Process> all = new ArrayList<>();

    Processes(Path folder) {
        this.folder = folder;
    }

    /** One process and what it has said. */
    record Running(Process process, Path log) {

        void waitFor(String words) {
            Soon.within(START, () -> ended(words) ? Optional.of(words) : Optional.empty());
            if (!said().contains(words)) {
                throw new AssertionError("it has not said " + words + " but: " + said());
            }
        }

        private boolean ended(String words) {
            return said().contains(words) || !process.isAlive();
        }

        String said() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /**
         * Waits until it ends by itself.
         *
         * @return its exit code
         */
        int end() {
            Soon.within(START, () -> Optional.of(this).filter(it -> !it.process().isAlive()));
            if (process.isAlive()) {
                throw new AssertionError("it goes on after: " + said());
            }
            return process.exitValue();
        }

        /** As {@code kill -9}: nothing of it runs any more when this returns. */
        void kill() {
            process.destroyForcibly();
            join(process);
        }
    }

    Running start(String name, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<String>();
        command.add(JAVA);
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(AS_THE_FRONT_DOOR);
        command.addAll(program());
        command.addAll(Arrays.asList(arguments));
        Path log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.redirectOutput(log.toFile()).start();
            all.add(process);
            return new Running(process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that is shipped, unpacked; from an editor, where there is none, the same classes. */
    private List<String> program() {
        Path jar = Path.of("target", "veilbot.jar").toAbsolutePath();
        return Files.exists(jar)
                ? List.of("-jar", unpacked(jar).toString())
                : List.of("-cp", System.getProperty("java.class.path"), "io.veilbot.app.VeilBot");
    }

    private Path unpacked(Path jar) {
        Path program = folder.resolve("program");
        if (!Files.exists(program)) {
            run(
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    program.toString());
        }
        return program.resolve(jar.getFileName());
    }

    private void run(String... arguments) {
        var command = new ArrayList<String>(List.of(JAVA));
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("unpacking.log").toFile())
                            .start();
            join(process);
            if (process.exitValue() != 0) {
                throw new AssertionError(Files.readString(folder.resolve("unpacking.log")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Politely, so that the last shop stops its database. */
    @Override
    public void close() {
        all.reversed().stream()
                .filter(Process::isAlive)
                .forEach(process -> {
                    process.destroy();
                    join(process);
                });
    }

    private static void join(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
