package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Tries the ways to run PostgreSQL from here, the one with the fewest rights first. */
final class Footings {

    private final PostgresFolder folder;
    private final Binaries binaries;

    Footings(PostgresFolder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** Gives the files of the database to whom it returns. */
    Footing find(Path cluster) throws IOException {
        var complaints = new ArrayList<String>();
        for (Footing footing : candidates(Account.ofThisProcess())) {
            Shell.Said said = tryOut(footing, cluster);
            if (said.well()) {
                return footing;
            }
            complaints.add(String.join(" ", footing.prefix()) + ": " + said.output());
        }
        throw new PostgresException(
                "PostgreSQL cannot run here: it refuses to be root, and no way was found to run it"
                        + " as somebody else on "
                        + folder.root()
                        + ". Start the shop as an ordinary user who owns that folder, or install"
                        + " util-linux (setpriv), or give DATABASE_URL of a PostgreSQL 15 or newer."
                        + " Tried:\n"
                        + String.join("\n", complaints));
    }

    private List<Footing> candidates(Account us) throws IOException {
        var all = new ArrayList<Footing>();
        if (!us.root()) {
            all.add(Footing.asIs(us));
            // a container may run us under a number that has no name
            Account.named("nobody").ifPresent(name -> all.add(Footing.namespace(name, us)));
            return all;
        }
        for (Account account : Account.unprivileged(folder)) {
            all.add(Footing.stepDown(account));
            all.add(Footing.stepDownKeeping("dac_read_search", account));
            all.add(Footing.stepDownKeeping("dac_override", account));
            all.add(Footing.namespace(account, Account.ROOT));
        }
        return all;
    }

    private Shell.Said tryOut(Footing footing, Path cluster) throws IOException {
        if (Account.ofThisProcess().root()) {
            try {
                Folders.give(cluster, footing.owner().uid(), footing.owner().gid());
                openTo(footing.owner());
            } catch (IOException e) {
                // root without the right to give files away: another footing may need no giving
                return new Shell.Said(1, e.toString());
            }
        }
        // finds its programs, its user's name and the folder, and changes nothing
        return Shell.run(
                footing.command(
                        List.of(binaries.program("initdb"), "--show", "--pgdata=" + cluster)));
    }

    /** Lets the owner of the database pass through the folder of the shop, not look into it. */
    private void openTo(Account owner) throws IOException {
        if (owner.root() || Folders.owner(folder.root()) == owner.uid()) {
            return;
        }
        for (Path path : List.of(folder.root(), folder.binaries())) {
            Files.setAttribute(path, "unix:gid", owner.gid());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x---"));
        }
    }
}
