package io.veilbot.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The storage of the sandbox: what was asked and what changed, one entry after the other, for ever.
 *
 * <p>With a folder the entries are the lines of {@code journal.jsonl}, handed to the operating
 * system one by one, so that a killed process loses nothing it has answered for.
 */
public final class Journal implements AutoCloseable {

    /**
     * One entry.
     *
     * @param seq 1, 2, 3 ... without gaps
     * @param at by the sandbox's clock
     * @param wallAt by real time
     * @param standIn whose entry it is
     * @param what what happened, such as {@code payment-created}
     * @param data the details, as the stand-in likes them
     */
    public record Entry(
            long seq, Instant at, Instant wallAt, String standIn, String what, JsonNode data) {

        static Entry of(JsonNode json) {
            return new Entry(
                    json.path("seq").longValue(),
                    Instant.parse(json.path("at").asText()),
                    Instant.parse(json.path("wallAt").asText()),
                    json.path("standIn").asText(),
                    json.path("what").asText(),
                    json.path("data"));
        }

        public ObjectNode json() {
            ObjectNode json = Json.object().put("seq", seq).put("at", at.toString());
            json.put("wallAt", wallAt.toString()).put("standIn", standIn).put("what", what);
            return json.set("data", data);
        }
    }

    private final SandboxClock clock;
    private final @Nullable JournalFile file;
    private final List<Entry> entries = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition appended = lock.newCondition();

    /**
     * @param folder null to keep it in memory only
     */
    public Journal(@Nullable Path folder, SandboxClock clock) {
        this.clock = clock;
        this.file = folder == null ? null : JournalFile.open(folder.resolve("journal.jsonl"));
        if (file != null) {
            file.read().forEach(line -> entries.add(Entry.of(line)));
        }
    }

    /** Adds an entry; when this returns, it is stored. */
    public Entry append(String standIn, String what, JsonNode data) {
        lock.lock();
        try {
            Entry entry =
                    new Entry(
                            entries.size() + 1L,
                            clock.instant(),
                            clock.wall(),
                            standIn,
                            what,
                            data.deepCopy());
            if (file != null) {
                file.append(entry.json());
            }
            entries.add(entry);
            appended.signalAll();
            return entry;
        } finally {
            lock.unlock();
        }
    }

    /** The entries with a greater {@code seq}, oldest first. */
    public List<Entry> after(long seq) {
        lock.lock();
        try {
            int from = Math.clamp(seq, 0, entries.size());
            return List.copyOf(entries.subList(from, entries.size()));
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #after}, but waits for the first of them, at most this long in real time. */
    public List<Entry> await(long seq, Duration timeout) throws InterruptedException {
        long nanos = timeout.toNanos();
        lock.lock();
        try {
            while (entries.size() <= seq && nanos > 0) {
                nanos = appended.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
        return after(seq);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
