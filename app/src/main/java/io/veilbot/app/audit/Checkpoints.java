package io.veilbot.app.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed heads of the chain: in the database, and as files that somebody can copy away. */
final class Checkpoints {

    private static final String SUFFIX = ".checkpoint";

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final Path folder;
    private final Clock clock;

    /**
     * @param position of the link whose hash is signed
     * @param text as signed, with its signature
     */
    record Checkpoint(long position, Instant madeAt, String text) {}

    /**
     * @param folder where the files go; made if absent
     */
    Checkpoints(JdbcClient jdbc, SigningKey key, Path folder, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.folder = folder;
        this.clock = clock;
    }

    Optional<Checkpoint> newest() {
        return newest(1).stream().findFirst();
    }

    /** Newest first. */
    List<Checkpoint> newest(int count) {
        return between(0, Long.MAX_VALUE, "DESC LIMIT " + count);
    }

    /** All of a stretch of the chain, both ends included. */
    List<Checkpoint> between(long from, long to) {
        return between(from, to, "");
    }

    private List<Checkpoint> between(long from, long to, String order) {
        return jdbc.sql(
                        "SELECT position, made_at, text FROM engine.ledger_checkpoint"
                                + " WHERE position BETWEEN ? AND ? ORDER BY position "
                                + order)
                .params(from, to)
                .query((row, number) ->
                        new Checkpoint(
                                row.getLong("position"),
                                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                                String.valueOf(row.getString("text"))))
                .list();
    }

    /**
     * Signs the head if the newest checkpoint is so many events or so long behind it.
     *
     * @return whether it did
     */
    boolean keepUp(Link head, long events, Duration every) {
        Optional<Checkpoint> last = newest();
        long behind = head.position() - last.map(Checkpoint::position).orElse(0L);
        boolean due =
                last.map(made -> !clock.instant().isBefore(made.madeAt().plus(every))).orElse(true);
        if (behind >= events || (behind > 0 && due)) {
            make(head);
            return true;
        }
        return false;
    }

    /** The file first: a row without one would be a promise that nobody outside has. */
    void make(Link head) {
        Instant now = clock.instant();
        String text = text(head, now, key);
        write(head.position(), text);
        jdbc.sql(
                        """
                        INSERT INTO engine.ledger_checkpoint (position, made_at, text)
                        VALUES (?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(head.position(), now.atOffset(ZoneOffset.UTC), text)
                .update();
    }

    static String text(Link head, Instant at, SigningKey key) {
        return new SignedText("checkpoint")
                .with("position", head.position())
                .with("hash", head.hash().hex())
                .with("at", at)
                .signedBy(key);
    }

    private void write(long position, String text) {
        try {
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(folder, "checkpoint", ".new");
            Files.writeString(beside, text);
            Path file = folder.resolve("%012d".formatted(position) + SUFFIX);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("no checkpoint could be written to " + folder, e);
        }
    }
}
