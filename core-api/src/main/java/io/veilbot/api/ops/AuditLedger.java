package io.veilbot.api.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chain over every event, as staff see it and auditors take it away. */
public interface AuditLedger {

    State state();

    /** Newest first, a hundred at most. */
    List<Head> checkpoints();

    /**
     * The text of a checkpoint, signed, as it lies in its file.
     *
     * @return empty if there is none of this position
     */
    Optional<String> checkpoint(long position);

    /** Who took it away, or a part of it: newest first, a hundred at most. */
    List<Taken> taken();

    /**
     * Writes all of it as docs/audit.md describes; nothing if nothing has happened yet.
     *
     * @param who takes it away
     */
    void export(OutputStream out, String who) throws IOException;

    /**
     * @param position how many events are chained
     * @param hash of the last of them
     * @param unchained events that are stored and not chained yet
     * @param keyId short name of the key
     * @param publicKey what checkpoints and exports are verified with, in Base64
     */
    record State(long position, String hash, long unchained, String keyId, String publicKey) {}

    /**
     * A signed head of the chain.
     *
     * @param position how many events it covers
     */
    record Head(long position, Instant at) {}

    /**
     * An export.
     *
     * @param who such as staff:anna or terminal
     * @param selection which events are shown in it, in words
     */
    record Taken(Instant at, String who, String selection, long events) {}
}
