package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JSON lines on disk, only ever longer. Not thread safe; the journal holds its lock.
 *
 * <p>Not a channel: the interruption of a thread that writes would close a channel for everybody.
 */
final class JournalFile implements AutoCloseable {

    private final Path path;
    private final RandomAccessFile file;

    private JournalFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * @throws IllegalStateException if another process has it open
     */
    static JournalFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            if (file.getChannel().tryLock() == null) {
                file.close();
                throw new IllegalStateException("Another sandbox keeps its journal in " + path);
            }
            return new JournalFile(path, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox cannot keep its journal in " + path, e);
        }
    }

    /** All lines. The half of a line that a killed process left behind is cut off. */
    List<JsonNode> read() {
        try {
            byte[] bytes = Files.readAllBytes(path);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            file.setLength(end);
            file.seek(end);
            List<JsonNode> lines = new ArrayList<>();
            for (String line : new String(Arrays.copyOf(bytes, end), UTF_8).lines().toList()) {
                lines.add(Json.read(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be read", e);
        }
    }

    void append(JsonNode line) {
        byte[] json = Json.bytes(line);
        byte[] whole = Arrays.copyOf(json, json.length + 1);
        whole[json.length] = '\n';
        try {
            file.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be closed", e);
        }
    }
}
