package io.veilbot.app.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once per version from the archive on the class path. */
record Binaries(Path home) {

    /** What the archive holds; a test compares it with what the program says. */
    static final String VERSION = "18.4";

    static final int MAJOR = 18;

    private static final Map<String, String> ARCHIVES =
            Map.of(
                    "amd64", "/postgres-linux-x86_64.txz",
                    "x86_64", "/postgres-linux-x86_64.txz",
                    "aarch64", "/postgres-linux-arm_64.txz");

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    static Binaries unpackedIn(PostgresFolder folder) throws IOException {
        String machine = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        Path home = folder.binaries().resolve(VERSION + "-" + machine);
        if (!Files.isDirectory(home)) {
            Path half = folder.binaries().resolve(home.getFileName() + ".new");
            Folders.delete(half);
            unpack(machine, half);
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Binaries(home);
    }

    private static void unpack(String machine, Path target) throws IOException {
        String archive = ARCHIVES.get(machine);
        try (InputStream packed =
                archive == null ? null : Binaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new PostgresException(
                        "This build brings no PostgreSQL for Linux on \""
                                + machine
                                + "\". Give DATABASE_URL of a PostgreSQL 15 or newer.");
            }
            var tar =
                    new TarArchiveInputStream(
                            new XZInputStream(new BufferedInputStream(packed, 1 << 16)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive reaches out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            makeFolder(file);
            return;
        }
        makeFolder(file.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            String mode = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    private static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        // another user runs what this one unpacks, whatever the umask says
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
