package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Starts, finds and stops the process. */
final class Server {

    /** Replaying the log after a crash takes its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration LEFTOVERS_LIMIT = Duration.ofSeconds(15);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final PostgresFolder folder;

    Server(PostgresFolder folder) {
        this.folder = folder;
    }

    /** Where it is to listen. */
    interface Port {
        int choose() throws IOException;
    }

    /** One that takes connections, left by a process of ours that was killed. */
    Optional<PostmasterFile> adopt() throws IOException {
        Optional<PostmasterFile> live = PostmasterFile.live(folder.cluster());
        if (live.isPresent() && !live.get().ready()) {
            // on its way up or down: not worth guessing
            stop(live.get().pid());
            return Optional.empty();
        }
        return live;
    }

    /**
     * @param port asked again at each try
     */
    PostmasterFile start(Binaries binaries, Footing footing, Port port) throws IOException {
        long give = System.nanoTime() + LEFTOVERS_LIMIT.toNanos();
        while (true) {
            PostmasterFile.forgetStranger(folder.cluster());
            folder.rotateLog();
            long logged = Files.size(folder.log());
            Process process = launch(binaries, footing, port.choose());
            Optional<PostmasterFile> up = untilReady(process);
            if (up.isPresent()) {
                return up.get();
            }
            String said = folder.logSince(logged);
            boolean passing =
                    said.contains("is still in use") || said.contains("Address already in use");
            if (!passing || System.nanoTime() > give) {
                throw new PostgresException(
                        "PostgreSQL did not start on %s. Its log %s ends with:\n%s"
                                .formatted(folder.cluster(), folder.log(), said));
            }
        }
    }

    private Process launch(Binaries binaries, Footing footing, int port) throws IOException {
        var words = new ArrayList<String>();
        words.add(binaries.program("postgres"));
        words.add("-D");
        words.add(folder.cluster().toString());
        words.addAll(ServerSettings.forStart(port));
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) {
            // Ctrl-C is for the shop alone; the shop stops its database last
            command.add(SETSID.toString());
        }
        command.addAll(footing.command(words));
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.root().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder.start();
    }

    private Optional<PostmasterFile> untilReady(Process process) throws IOException {
        var found = new ArrayList<PostmasterFile>();
        boolean decided =
                within(
                        START_LIMIT,
                        () -> {
                            ready().ifPresent(found::add);
                            return !found.isEmpty() || !process.isAlive();
                        });
        if (!decided) {
            stop(process.pid());
        }
        return found.stream().findFirst();
    }

    private Optional<PostmasterFile> ready() {
        try {
            return PostmasterFile.live(folder.cluster()).filter(PostmasterFile::ready);
        } catch (IOException e) {
            throw PostgresException.unwritable(folder, e);
        }
    }

    /** Fast: open transactions are rolled back, everything committed is on the disk. */
    void stop(long pid) {
        signal("INT", pid);
        if (!within(STOP_LIMIT, () -> gone(pid))) {
            // loses nothing either: the next start replays the log
            signal("QUIT", pid);
            within(STOP_LIMIT, () -> gone(pid));
        }
    }

    boolean gone(long pid) {
        return !PostmasterFile.isPostgres(pid, folder.cluster());
    }

    private static void signal(String name, long pid) {
        Shell.run(List.of("sh", "-c", "kill -" + name + " " + pid));
    }

    private static boolean within(Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(Duration.ofMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PostgresException("Interrupted while waiting for PostgreSQL.", e);
            }
        }
        return true;
    }
}
