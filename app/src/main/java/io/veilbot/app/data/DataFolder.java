package io.veilbot.app.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The shop's data folder, held by one process at a time.
 *
 * <p>It holds {@code mode} (whose folder it is), {@code lock}, {@code master.key}, and the files of
 * the database of our own. Commands beside a running shop only read it, through {@link Path}.
 */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final @Nullable FileChannel lock;
    private final boolean used;

    private DataFolder(Path path, @Nullable FileChannel lock, boolean used) {
        this.path = path;
        this.lock = lock;
        this.used = used;
    }

    /**
     * Makes the folder for its owner only if it is absent, and takes it for this process.
     *
     * @throws DataFolderException if another shop has it, or if it belongs to another mode or a
     *     newer layout
     */
    public static DataFolder open(Path folder, RunMode mode) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(path)) {
                var ownerOnly = PosixFilePermissions.fromString("rwx------");
                Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
            }
            FileChannel lock = lock(path);
            try {
                return new DataFolder(path, lock, ModeMark.check(path, mode));
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DataFolderException(
                    "The data folder "
                            + path
                            + " cannot be used: "
                            + e
                            + ". Give this user the folder, or choose another one.",
                    e);
        }
    }

    /**
     * For a command at the terminal: takes the folder if nobody has it, and otherwise looks at it
     * beside the shop that runs on it.
     *
     * @throws DataFolderException if no shop ever ran there, or one of another mode
     */
    public static DataFolder beside(Path folder, RunMode mode) {
        Path path = folder.toAbsolutePath().normalize();
        if (!ModeMark.isIn(path)) {
            throw new DataFolderException(
                    "There is no shop in " + path + ". Name its folder with --data DIR.");
        }
        try {
            return open(folder, mode);
        } catch (DataFolderTakenException taken) {
            return new DataFolder(path, null, true);
        }
    }

    public Path path() {
        return path;
    }

    /** Whether another process runs the shop on this folder. */
    public boolean shared() {
        return lock == null;
    }

    /** Whether a shop has run on this folder before. */
    boolean used() {
        return used;
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new DataFolderException("The data folder " + path + " stays locked.", e);
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel =
                FileChannel.open(
                        path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new DataFolderTakenException(
                "Another shop runs on the data folder "
                        + path
                        + ". Stop it first, or choose another folder.");
    }
}
