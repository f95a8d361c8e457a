package io.veilbot.sandbox.telegram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The private chats: one per person. Guarded by {@link Memory}. */
final class Chats {
    private final Map<Long, NavigableMap<Long, Message>> chats = new HashMap<>();
    private final Map<Long, Long> versions = new HashMap<>();
    private long lastId = 100;

    long nextId() {
        return lastId + 1;
    }

    void keep(Message message) {
        lastId = Math.max(lastId, message.id());
        chats.computeIfAbsent(message.chat(), _ -> new TreeMap<>()).put(message.id(), message);
    }

    void drop(long chat, long id) {
        of(chat).remove(id);
    }

    void touch(long chat, long version) {
        versions.put(chat, version);
    }

    /** Of the last change in the chat. */
    long version(long chat) {
        return versions.getOrDefault(chat, 0L);
    }

    @Nullable Message find(long chat, long id) {
        return of(chat).get(id);
    }

    /** Oldest first. */
    List<Message> messages(long chat) {
        return new ArrayList<>(of(chat).values());
    }

    private NavigableMap<Long, Message> of(long chat) {
        return chats.getOrDefault(chat, new TreeMap<>());
    }
}
