package io.veilbot.app.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL 18 of our own in the shop's data folder: no installation, works as root and as an
 * ordinary user, listens on loopback only, keeps what was committed through any kill.
 *
 * <p>It goes down with {@link #close()}. There is no shutdown hook: whoever started it closes it
 * last, after everything that uses it. If this process is killed, the database lives on and the
 * next start takes it over; if the database is killed, it is started again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private final PostgresFolder folder;
    private final PostmasterFile server;
    private final String password;
    private final @Nullable FileChannel lock;
    private final @Nullable Lifeguard guard;

    private EmbeddedPostgres(
            PostgresFolder folder, PostmasterFile server, @Nullable FileChannel lock)
            throws IOException {
        this.folder = folder;
        this.server = server;
        this.lock = lock;
        this.guard = lock == null ? null : guarded(folder, server);
        this.password = Files.readString(folder.password()).strip();
    }

    /**
     * Starts the database of this folder, making it at the first time, or takes over the one that a
     * killed process left running.
     *
     * @param dataFolder made if absent
     * @throws PostgresException with a sentence that says what to do
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        PostgresFolder folder = folder(dataFolder);
        FileChannel lock = null;
        try {
            lock = lock(folder);
            Cluster.check(folder);
            var started = new EmbeddedPostgres(folder, serverOf(folder), lock);
            ShopRole.settle(folder, started.owner());
            return started;
        } catch (IOException e) {
            release(lock);
            throw PostgresException.unwritable(folder, e);
        } catch (PostgresException e) {
            release(lock);
            throw e;
        }
    }

    /**
     * The database that another process runs on this folder, for commands beside a running shop.
     * Closing it stops nothing.
     *
     * @throws PostgresException if this user may not read the folder
     */
    public static Optional<EmbeddedPostgres> running(Path dataFolder) {
        if (!Files.isDirectory(dataFolder)) {
            return Optional.empty();
        }
        PostgresFolder folder = folder(dataFolder);
        try {
            Optional<PostmasterFile> live =
                    PostmasterFile.live(folder.cluster()).filter(PostmasterFile::ready);
            return live.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EmbeddedPostgres(folder, live.get(), null));
        } catch (IOException e) {
            throw PostgresException.unwritable(folder, e);
        }
    }

    /** Without user and password. */
    public String jdbcUrl() {
        return jdbcUrl("postgres");
    }

    /**
     * @param database another database of this server
     */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** The owner, who may do everything. */
    public String user() {
        return Cluster.USER;
    }

    /** Kept in the data folder, for its owner only. */
    public String password() {
        return password;
    }

    /** As whom the shop works, who owns nothing. */
    DatabaseSettings shop() {
        try {
            return new DatabaseSettings(jdbcUrl(), ShopRole.NAME, ShopRole.password(folder));
        } catch (IOException e) {
            throw PostgresException.unwritable(folder, e);
        }
    }

    private PGSimpleDataSource owner() {
        var source = new PGSimpleDataSource();
        source.setURL(jdbcUrl());
        source.setUser(user());
        source.setPassword(password);
        return source;
    }

    public int port() {
        return server.port();
    }

    /** The process id of the server as it is now. */
    public long pid() {
        return guard == null ? server.pid() : guard.watched().pid();
    }

    /** Stops the server and waits for its end; does nothing for one that another process runs. */
    @Override
    public void close() {
        if (guard != null && lock != null && lock.isOpen()) {
            guard.close();
            release(lock);
        }
    }

    private static PostmasterFile serverOf(PostgresFolder folder) throws IOException {
        var server = new Server(folder);
        Optional<PostmasterFile> adopted = server.adopt();
        if (adopted.isPresent()) {
            return adopted.get();
        }
        Binaries binaries = Binaries.unpackedIn(folder);
        Footing footing =
                folder.hasCluster()
                        ? new Footings(folder, binaries).find(folder.cluster())
                        : Cluster.make(folder, binaries);
        return server.start(binaries, footing, () -> Ports.choose(folder));
    }

    private static Lifeguard guarded(PostgresFolder folder, PostmasterFile live) {
        var server = new Server(folder);
        return Lifeguard.onDuty(
                server,
                live,
                port -> {
                    Binaries binaries = Binaries.unpackedIn(folder);
                    Footing footing = new Footings(folder, binaries).find(folder.cluster());
                    return server.start(binaries, footing, () -> port);
                });
    }

    private static PostgresFolder folder(Path dataFolder) {
        try {
            return PostgresFolder.at(dataFolder);
        } catch (IOException e) {
            throw PostgresException.unwritable(new PostgresFolder(dataFolder), e);
        }
    }

    private static FileChannel lock(PostgresFolder folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new PostgresException(
                "The database in "
                        + folder.root()
                        + " is in use by another shop. Stop that one, or choose another folder.");
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new PostgresException("The lock of the database could not be released.", e);
        }
    }
}
