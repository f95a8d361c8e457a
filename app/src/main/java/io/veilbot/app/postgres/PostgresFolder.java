package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where things lie below the shop's data folder. */
record PostgresFolder(Path root) {

    private static final long LOG_LIMIT = 10_000_000;
    private static final int LAST_LINES = 12;

    static PostgresFolder at(Path root) throws IOException {
        Path absolute = root.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute)) {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(ownerOnly));
        }
        return new PostgresFolder(absolute.toRealPath());
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    /** Half a cluster; it becomes the cluster by renaming once it is whole. */
    Path newCluster() {
        return root.resolve("postgres.new");
    }

    Path binaries() {
        return root.resolve("postgres-bin");
    }

    Path password() {
        return root.resolve("postgres-password");
    }

    Path shopPassword() {
        return root.resolve("postgres-shop-password");
    }

    Path port() {
        return root.resolve("postgres-port");
    }

    Path lock() {
        return root.resolve("postgres.lock");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    boolean hasCluster() {
        return Files.isDirectory(cluster());
    }

    void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), root.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            writeOwnerOnly(log(), "");
        }
    }

    /** The end of what PostgreSQL said since the given size of its log. */
    String logSince(long offset) throws IOException {
        byte[] bytes = Files.readAllBytes(log());
        int from = (int) Math.min(offset, bytes.length);
        List<String> lines =
                new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    /** Written beside and renamed, so that a kill leaves the old content or the new. */
    static void writeOwnerOnly(Path file, String content) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(beside, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(beside, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
