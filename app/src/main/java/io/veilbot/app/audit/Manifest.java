package io.veilbot.app.audit;

import java.time.Instant;
import java.util.List;

/**
 * What an export says of itself, signed.
 *
 * @param from first position in it
 * @param to last position in it
 * @param previous hash of the position before the first
 * @param head hash of the last position
 * @param events how many are shown; the others are stubs
 * @param length of the whole ledger at that time
 * @param unchained events in the store that are not in the ledger and should be
 * @param selection which events are shown, in words
 */
record Manifest(
        long from,
        long to,
        Hash previous,
        Hash head,
        long events,
        long length,
        long unchained,
        String selection,
        Instant at) {

    /**
     * The first line of the file.
     *
     * @param checkpoints texts of those that lie in it, or directly before it
     */
    String line(SigningKey key, List<String> checkpoints) {
        String signed =
                new SignedText("export")
                        .with("from", from)
                        .with("to", to)
                        .with("previous", previous.hex())
                        .with("head", head.hex())
                        .with("events", events)
                        .with("length", length)
                        .with("unchained", unchained)
                        .with("selection", selection)
                        .with("at", at)
                        .signedBy(key);
        return Line.manifest(signed, key.publicKey(), checkpoints);
    }
}
