package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a live PostgreSQL says about itself in postmaster.pid.
 *
 * @param ready whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** Empty if no PostgreSQL lives on this cluster; a file left by a killed one does not count. */
    static Optional<PostmasterFile> live(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        boolean ready = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
        return isPostgres(pid, cluster)
                ? Optional.of(
                        new PostmasterFile(
                                pid, Integer.parseInt(lines.get(PORT_LINE).strip()), ready))
                : Optional.empty();
    }

    /**
     * Removes a file whose process id now belongs to another program, as after a restart of a
     * container: PostgreSQL would take that program for itself and refuse to start. Two servers on
     * one cluster stay impossible, as PostgreSQL also looks at its shared memory.
     */
    static void forgetStranger(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(lines.getFirst().strip());
        if (Files.exists(process(pid)) && !isPostgres(pid, cluster)) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static boolean isPostgres(long pid, Path cluster) {
        try {
            String command =
                    Files.readString(process(pid).resolve("cmdline"), StandardCharsets.ISO_8859_1);
            byte[] name = cluster.toString().getBytes(StandardCharsets.UTF_8);
            return List.of(command.split("\0", -1))
                    .contains(new String(name, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            // a process that ends while it is looked at fails to read in several ways
            return false;
        }
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
