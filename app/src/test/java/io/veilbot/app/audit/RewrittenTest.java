package io.veilbot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who can write the whole shop can write its history anew without a seam, and sign it. Only what
 * somebody else has kept finds that: the public key, or the shop's own earlier checkpoints.
 */
class RewrittenTest {

    private static final int EVENTS = 1_000;
    private static final int TRIES = 50;
    private static final WrittenLedger TRUE = WrittenLedger.of(EVENTS, 2);

    @TempDir private Path folder;

    @Test
    void theWholeLedgerIsWholeAndSaysWhatItRestsOn() {
        assertThat(Verifier.says(file(TRUE.lines())))
                .startsWith("0 WHOLE. Positions 1 to 1000 of 1000 with 1000 events; all.")
                .contains("2 checkpoints agree; 0 were given from outside, 2 are known.")
                .contains("by the key " + WrittenLedger.KEY.id())
                .contains("The key is the file's own word");
        assertThat(
                        Verifier.says(
                                file(TRUE.lines()),
                                "--checkpoints",
                                kept(TRUE),
                                "--public-key",
                                TRUE.publicKey()))
                .startsWith("0 WHOLE.")
                .contains("2 were given from outside")
                .doesNotContain("own word");
    }

    @Test
    void anotherHistoryUnderAnotherKeyIsFoundByThePublicKey() {
        var forger = SigningKey.of(Hash.over(new byte[] {1}).bytes());
        for (int attempt = 0; attempt < TRIES; attempt++) {
            WrittenLedger forged = changed(attempt, forger);
            assertThat(Verifier.says(file(forged.lines()))).startsWith("0 WHOLE.");
            assertThat(Verifier.says(file(forged.lines()), "--public-key", TRUE.publicKey()))
                    .isEqualToIgnoringNewLines("1 BROKEN. The file has another key.");
            assertThat(Verifier.says(file(forged.lines()), "--checkpoints", kept(TRUE)))
                    .startsWith("1 BROKEN. This checkpoint is not signed by the key");
        }
    }

    @Test
    void anotherHistoryUnderTheShopsOwnKeyIsFoundByACheckpointFromOutside() {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            WrittenLedger forged = changed(attempt, WrittenLedger.KEY);
            assertThat(Verifier.says(file(forged.lines()), "--public-key", TRUE.publicKey()))
                    .as("nothing in the file itself can tell")
                    .startsWith("0 WHOLE.");
            assertThat(Verifier.says(file(forged.lines()), "--checkpoints", kept(TRUE)))
                    .startsWith("1 BROKEN. Position ")
                    .contains("written anew");
        }
    }

    @Test
    void aLedgerThatLostItsEndIsFoundByACheckpointFromOutside() {
        WrittenLedger shorter = WrittenLedger.of(700, 2);
        assertThat(Verifier.says(file(shorter.lines()))).startsWith("0 WHOLE.");
        assertThat(Verifier.says(file(shorter.lines()), "--checkpoints", kept(TRUE)))
                .startsWith("1 BROKEN. Position 701: the ledger ended before it at ")
                .contains("a checkpoint knows 1000");
    }

    @Test
    void aStubIsNoWayToHideAnEvent() {
        String line = TRUE.lines().get(5);
        String hash = line.substring(line.length() - 66, line.length() - 2);
        var lines = new java.util.ArrayList<>(TRUE.lines());
        var random = new Random(2);
        Link at = Link.NONE;
        for (int number = 1; number <= 5; number++) {
            at = at.then(WrittenLedger.event(number, at.index(), random));
        }
        lines.set(5, Line.stub(5, at.content().hex(), hash));
        assertThat(Verifier.says(file(lines)))
                .startsWith("1 BROKEN. 999 events are shown instead of 1000.");
    }

    @Test
    void bytesThatNoExportWritesAreFound() throws IOException {
        String whole = String.join("\n", TRUE.lines()) + "\n";
        assertThat(says(whole)).startsWith("0 WHOLE.");
        assertThat(says(whole.replace("\n", "\r\n"))).startsWith("1 BROKEN.");
        assertThat(says(whole.replaceFirst("\n", "\r"))).startsWith("1 BROKEN.");
        assertThat(says(whole + "\n")).startsWith("1 BROKEN.");
        assertThat(says(whole.substring(0, whole.length() - 1))).startsWith("1 BROKEN.");
        assertThat(says("")).startsWith("1 BROKEN.");
        assertThat(says(whole.replaceFirst("payment", "p\\\\u0061yment"))).startsWith("1 BROKEN.");
    }

    @Test
    void whoAsksWronglyIsToldHow() {
        assertThat(Verifier.says()).startsWith("2 ").contains("usage: java Verify.java FILE");
        assertThat(Verifier.says(folder.resolve("none").toString())).startsWith("2 ");
        assertThat(Verifier.says(file(TRUE.lines()), "--checkpoints", folder.toString()))
                .startsWith("2 ");
    }

    private static WrittenLedger changed(int attempt, SigningKey key) {
        int victim = 1 + new Random(attempt).nextInt(EVENTS);
        return WrittenLedger.of(
                EVENTS,
                2,
                key,
                event -> event.event().equals("event-" + victim) ? richer(event) : event);
    }

    private static StoredEvent richer(StoredEvent event) {
        return new StoredEvent(
                event.index(),
                event.event(),
                event.type(),
                event.aggregate(),
                event.sequence(),
                event.at(),
                event.name(),
                event.revision(),
                event.payload() + " ",
                event.metadata());
    }

    private String says(String content) throws IOException {
        return Verifier.says(Files.writeString(folder.resolve("given.jsonl"), content).toString());
    }

    private String file(List<String> lines) {
        return write("ledger.jsonl", String.join("\n", lines) + "\n");
    }

    private String kept(WrittenLedger ledger) {
        int number = 0;
        for (String checkpoint : ledger.checkpoints()) {
            write("kept/" + number++ + ".checkpoint", checkpoint);
        }
        return folder.resolve("kept").toString();
    }

    private String write(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
