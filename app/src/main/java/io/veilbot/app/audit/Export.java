package io.veilbot.app.audit;

import io.veilbot.app.audit.Checkpoints.Checkpoint;
import io.veilbot.app.audit.Extract.Stretch;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the ledger to a file that can be verified without the shop; see docs/audit.md. */
public final class Export {

    private static final int PAGE = 1_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;
    private final Exports exports;
    private final Extract extract;

    /**
     * What was written.
     *
     * @param from first position in the file
     * @param to last position in the file
     * @param events shown; the other positions are stubs
     * @param keyId of the key that signed it
     */
    public record Written(long from, long to, long events, String keyId) {}

    /**
     * @param snapshot sees one state of the database from its begin to its end
     */
    Export(
            JdbcTemplate jdbc,
            TransactionTemplate snapshot,
            Ledger ledger,
            Checkpoints checkpoints,
            SigningKey key,
            Exports exports,
            Clock clock) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.key = key;
        this.exports = exports;
        this.clock = clock;
        this.extract = new Extract(jdbc);
    }

    /**
     * Chains what is stored by now, writes it, and records that it did.
     *
     * @param who takes it away
     * @return empty if there is no such event; then there is no file
     */
    public Optional<Written> write(Path file, Selection selection, String who) {
        ledger.catchUp();
        Optional<Written> written = inOneState(file, selection);
        written.ifPresent(it -> exports.record(who, selection.inWords(), it));
        return written;
    }

    private Optional<Written> inOneState(Path file, Selection selection) {
        return Objects.requireNonNull(
                snapshot.execute(status -> {
                    jdbc.execute("SET LOCAL statement_timeout = 0");
                    return stretch(selection).map(found -> write(file, selection, found));
                }));
    }

    /**
     * From checkpoint to checkpoint, so that both ends hold by what others have kept; of everything
     * also what is left where events are gone.
     */
    private Optional<Stretch> stretch(Selection selection) {
        Stretch shown = extract.shown(selection);
        long length = ledger.head().position();
        if (selection.equals(Selection.ALL)) {
            return Optional.of(new Stretch(1, length, shown.events())).filter(it -> length > 0);
        }
        List<Checkpoint> before = checkpoints.between(1, shown.from() - 1);
        List<Checkpoint> after = checkpoints.between(shown.to(), length);
        long from = before.isEmpty() ? 1 : before.getLast().position() + 1;
        long to = after.isEmpty() ? length : after.getFirst().position();
        return Optional.of(new Stretch(from, to, shown.events())).filter(it -> it.events() > 0);
    }

    private Written write(Path file, Selection selection, Stretch stretch) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            write(out, manifest(selection, stretch));
            for (long at = stretch.from(); at <= stretch.to(); at += PAGE) {
                long end = Math.min(at + PAGE - 1, stretch.to());
                for (String line : extract.lines(selection, at, end)) {
                    write(out, line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(stretch.from(), stretch.to(), stretch.events(), key.id());
    }

    private static void write(BufferedWriter out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private String manifest(Selection selection, Stretch stretch) {
        Link head = ledger.head();
        var manifest =
                new Manifest(
                        stretch.from(),
                        stretch.to(),
                        extract.hash(stretch.from() - 1),
                        extract.hash(stretch.to()),
                        stretch.events(),
                        head.position(),
                        extract.unchained(head),
                        selection.inWords(),
                        clock.instant());
        List<String> heads =
                checkpoints.between(stretch.from() - 1, stretch.to()).stream()
                        .map(Checkpoint::text)
                        .toList();
        return manifest.line(key, heads);
    }
}
