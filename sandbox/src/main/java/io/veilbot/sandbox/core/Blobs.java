package io.veilbot.sandbox.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bytes too big for the journal (photos), kept by their SHA-256: {@code blobs/<sha256>}. */
public final class Blobs {

    private final @Nullable Path folder;
    private final Map<String, byte[]> memory = new ConcurrentHashMap<>();

    /**
     * @param dataFolder null to keep them in memory only
     */
    public Blobs(@Nullable Path dataFolder) {
        this.folder = dataFolder == null ? null : dataFolder.resolve("blobs");
    }

    /** Keeps the bytes; the answer, 64 lower-case hex digits, finds them again. */
    public String keep(byte[] bytes) {
        String hash = sha256(bytes);
        if (folder == null) {
            memory.put(hash, bytes.clone());
        } else {
            write(folder, hash, bytes);
        }
        return hash;
    }

    public Optional<byte[]> find(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        if (folder == null) {
            return Optional.ofNullable(memory.get(hash)).map(byte[]::clone);
        }
        try {
            Path file = folder.resolve(hash);
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot read blob " + hash, e);
        }
    }

    private static void write(Path folder, String hash, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, hash, ".part");
            Files.write(half, bytes);
            Files.move(half, folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot keep a blob in " + folder, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
