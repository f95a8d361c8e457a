package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A user of this machine that has a name: PostgreSQL does not set up a database for others. */
record Account(int uid, int gid) {

    static final Account ROOT = new Account(0, 0);

    private static final List<String> UNPRIVILEGED = List.of("veilbot", "postgres", "nobody");

    static Account ofThisProcess() throws IOException {
        Path self = Path.of("/proc/self").toRealPath();
        return new Account(Folders.owner(self), (Integer) Files.getAttribute(self, "unix:gid"));
    }

    boolean root() {
        return uid == 0;
    }

    /** Who may keep the database of a shop that is started as root, best first. */
    static List<Account> unprivileged(PostgresFolder folder) throws IOException {
        Path marked = folder.hasCluster() ? folder.cluster() : folder.root();
        String owner = String.valueOf(Folders.owner(marked));
        return Stream.concat(Stream.of(owner), UNPRIVILEGED.stream())
                .flatMap(name -> named(name).stream())
                .filter(account -> !account.root())
                .distinct()
                .toList();
    }

    static Optional<Account> named(String nameOrUid) {
        Shell.Said uid = Shell.run(List.of("id", "-u", nameOrUid));
        Shell.Said gid = Shell.run(List.of("id", "-g", nameOrUid));
        return uid.well() && gid.well()
                ? Optional.of(
                        new Account(Integer.parseInt(uid.output()), Integer.parseInt(gid.output())))
                : Optional.empty();
    }
}
