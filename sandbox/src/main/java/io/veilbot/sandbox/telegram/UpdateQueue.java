package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.veilbot.sandbox.core.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the bot has not confirmed yet. Guarded by {@link Memory}. */
final class UpdateQueue {
    private static final Set<String> ENVELOPE = Set.of("update_id");
    private final TreeMap<Long, JsonNode> waiting = new TreeMap<>();
    private Set<String> allowed = Set.of();
    private Webhook webhook = new Webhook("", "");
    private long lastId = 500_000;
    private long confirmed = 0;

    long nextId() {
        return lastId + 1;
    }

    void put(JsonNode update) {
        long id = update.path("update_id").asLong();
        lastId = Math.max(lastId, id);
        boolean wanted = allowed.isEmpty();
        for (var field : update.properties()) {
            wanted |= !ENVELOPE.contains(field.getKey()) && allowed.contains(field.getKey());
        }
        if (wanted) {
            waiting.put(id, update);
        }
    }

    /** Everything below the offset is done with; answers the chats that were spoken of. */
    Set<Long> confirm(long offset) {
        confirmed = Math.max(confirmed, offset);
        var done = waiting.headMap(offset);
        var chats = new HashSet<Long>();
        done.values().forEach(update -> chats.add(chat(update)));
        done.clear();
        chats.remove(0L);
        return chats;
    }

    private static long chat(JsonNode update) {
        return update.path("message").path("chat").path("id").asLong();
    }

    boolean wouldConfirm(long offset) {
        return !waiting.headMap(offset).isEmpty();
    }

    /** The bot took it: shown as the second tick at a person's message. */
    boolean seen(long update) {
        return update < confirmed || !waiting.containsKey(update);
    }

    /** A negative offset, -n, stands for the last n updates, as in the Bot API. */
    long absolute(long offset) {
        if (offset >= 0 || waiting.isEmpty()) {
            return Math.max(offset, 0);
        }
        return waiting.descendingKeySet().stream()
                .limit(-offset)
                .reduce((_, earlier) -> earlier)
                .orElse(0L);
    }

    ArrayNode from(long offset, long limit) {
        ArrayNode batch = Json.array();
        waiting.tailMap(offset).values().stream().limit(limit).forEach(batch::add);
        return batch;
    }

    boolean isEmptyFrom(long offset) {
        return waiting.tailMap(offset).isEmpty();
    }

    @Nullable JsonNode first() {
        return waiting.isEmpty() ? null : waiting.firstEntry().getValue();
    }

    int size() {
        return waiting.size();
    }

    void drop() {
        waiting.clear();
    }

    /** Holds for updates that arrive from now on; nothing named means everything. */
    void allow(Set<String> kinds) {
        allowed = Set.copyOf(kinds);
    }

    Webhook webhook() {
        return webhook;
    }

    void deliverTo(Webhook now) {
        webhook = now;
    }

    /**
     * @param url where to, empty to stop
     * @param secret what the X-Telegram-Bot-Api-Secret-Token header says, empty for no header
     */
    record Webhook(String url, String secret) {
        boolean set() {
            return !url.isEmpty();
        }
    }
}
