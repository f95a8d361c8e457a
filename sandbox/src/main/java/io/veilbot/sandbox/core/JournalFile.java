package io.veilbot.sandbox.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JSON lines on disk, only ever longer. Not thread safe; the journal holds its lock. */
final class JournalFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private JournalFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static JournalFile open(Path path) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel =
                    FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new JournalFile(path, channel);
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
            channel.truncate(end).position(end);
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
        ByteBuffer buffer = ByteBuffer.wrap(whole);
        try {
            while (buffer.hasRemaining()) {
                int written = channel.write(buffer);
                if (written == 0) {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal " + path + " cannot be closed", e);
        }
    }
}
