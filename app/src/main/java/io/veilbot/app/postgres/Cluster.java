package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of the database: made once, then only checked. */
final class Cluster {

    static final String USER = "veilbot";

    private static final int PASSWORD_BYTES = 24;

    private Cluster() {}

    /** Refuses a cluster that this PostgreSQL cannot read, before anything touches it. */
    static void check(PostgresFolder folder) throws IOException {
        if (!folder.hasCluster()) {
            return;
        }
        String found = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        int major = Integer.parseInt(found);
        if (major > Binaries.MAJOR) {
            throw new PostgresException(
                    ("The database in %s was written by PostgreSQL %d, newer than the %d of this"
                                    + " release. Start the newer release of the shop again, or"
                                    + " choose another data folder.")
                            .formatted(folder.cluster(), major, Binaries.MAJOR));
        }
        if (major < Binaries.MAJOR) {
            throw new PostgresException(
                    ("The database in %s was written by PostgreSQL %d; this release brings %d."
                                    + " Dump it with the release that wrote it and restore it into"
                                    + " a new data folder.")
                            .formatted(folder.cluster(), major, Binaries.MAJOR));
        }
        if (!Files.exists(folder.password())) {
            throw new PostgresException(
                    "The database in %s has lost its password file %s. Restore it from a backup."
                            .formatted(folder.cluster(), folder.password()));
        }
    }

    /** Makes the cluster beside its place and moves it there once it is whole. */
    static Footing make(PostgresFolder folder, Binaries binaries) throws IOException {
        Path half = folder.newCluster();
        Folders.delete(half);
        Files.createDirectory(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Footing footing = new Footings(folder, binaries).find(half);
        if (!Files.exists(folder.password())) {
            PostgresFolder.writeOwnerOnly(folder.password(), newPassword());
        }
        initdb(folder, binaries, footing);
        Files.move(half, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        return footing;
    }

    private static void initdb(PostgresFolder folder, Binaries binaries, Footing footing)
            throws IOException {
        // initdb runs as the owner of the database, who must not see the kept password file
        Path passing = folder.newCluster().resolveSibling("postgres-password.passing");
        PostgresFolder.writeOwnerOnly(passing, Files.readString(folder.password()));
        Folders.give(passing, footing.owner().uid(), footing.owner().gid());
        var words =
                new ArrayList<>(
                        List.of(
                                binaries.program("initdb"),
                                "--pgdata=" + folder.newCluster(),
                                "--username=" + USER,
                                "--pwfile=" + passing,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions"));
        words.addAll(ServerSettings.forInitdb());
        Shell.Said said = Shell.run(footing.command(words));
        Files.deleteIfExists(passing);
        if (!said.well()) {
            throw new PostgresException(
                    ("PostgreSQL could not make its database in %s. Check that the disk has 200 MB"
                                    + " free and that the folder can be written. It said:\n%s")
                            .formatted(folder.root(), said.output()));
        }
    }

    static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
