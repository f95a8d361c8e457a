package io.veilbot.app.audit;

import io.veilbot.api.ops.AuditLedger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger for those who look at it in the browser. */
final class ShownLedger implements AuditLedger {

    private static final int SHOWN = 100;

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Export export;
    private final Exports exports;

    ShownLedger(
            JdbcTemplate jdbc,
            Ledger ledger,
            Checkpoints checkpoints,
            SigningKey key,
            Export export,
            Exports exports) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.key = key;
        this.export = export;
        this.exports = exports;
    }

    @Override
    public State state() {
        Link head = ledger.head();
        Long behind =
                jdbc.queryForObject(
                        "SELECT count(*) FROM engine.domain_event_entry WHERE global_index > ?",
                        Long.class,
                        head.index());
        return new State(
                head.position(),
                head.hash().hex(),
                Objects.requireNonNullElse(behind, 0L),
                key.id(),
                key.publicKey());
    }

    @Override
    public List<Head> checkpoints() {
        return checkpoints.newest(SHOWN).stream()
                .map(made -> new Head(made.position(), made.madeAt()))
                .toList();
    }

    @Override
    public Optional<String> checkpoint(long position) {
        return checkpoints.between(position, position).stream()
                .map(Checkpoints.Checkpoint::text)
                .findFirst();
    }

    @Override
    public List<Taken> taken() {
        return exports.newest(SHOWN);
    }

    /** By way of a file: no transaction waits for somebody's slow connection. */
    @Override
    public void export(OutputStream out, String who) throws IOException {
        Path file = Files.createTempFile("ledger", ".jsonl");
        try {
            if (export.write(file, Selection.ALL, who).isPresent()) {
                Files.copy(file, out);
            }
        } finally {
            Files.delete(file);
        }
    }
}
