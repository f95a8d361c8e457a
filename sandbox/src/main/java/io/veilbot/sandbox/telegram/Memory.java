package io.veilbot.sandbox.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.veilbot.sandbox.core.World;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that the pretended Telegram knows. It changes only by facts, which are stored first, so that
 * a restart finds everything again. One lock guards everything; who waits, gives it back meanwhile.
 */
final class Memory {
    static final String STAND_IN = "telegram";

    final People people = new People();
    final Chats chats = new Chats();
    final UpdateQueue updates = new UpdateQueue();
    final Profile profile = new Profile();
    final StarLedger stars = new StarLedger();
    final Subscriptions subscriptions = new Subscriptions();

    private final World world;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long version = 1;

    Memory(World world) {
        this.world = world;
    }

    /** Something to be done by one at a time. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T run() throws InterruptedException;
    }

    <T extends @Nullable Object> T locked(Work<T> work) throws InterruptedException {
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /** Waits, at most this long in real time, and tells whether it came true. */
    boolean await(Duration longest, BooleanSupplier come) throws InterruptedException {
        long nanos = longest.toNanos();
        lock.lock();
        try {
            while (!come.getAsBoolean()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Unix seconds by the sandbox's clock. */
    long now() {
        return world.clock().instant().getEpochSecond();
    }

    /** Grows with every change. */
    long version() {
        return version;
    }

    void record(Fact fact) {
        world.journal().append(STAND_IN, fact.what(), fact.data());
        apply(fact.data());
    }

    void apply(JsonNode data) {
        lock.lock();
        try {
            long chat = data.path("chat").asLong();
            applyToPeople(data, chat);
            applyToStars(data, chat);
            applyToBot(data);
            if (chat != 0) {
                touch(chat);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Makes those look who watch this chat. */
    void touch(long chat) {
        chats.touch(chat, ++version);
        changed.signalAll();
    }

    /** Makes everybody look who waits for anything. */
    void wake() {
        changed.signalAll();
    }

    private void applyToPeople(JsonNode data, long chat) {
        if (data.has("person")) {
            people.keep(Wire.to(Person.class, data.path("person")));
        }
        if (data.has("kept")) {
            chats.keep(Wire.to(Message.class, data.path("kept")));
        }
        if (data.has("dropped")) {
            chats.drop(chat, data.path("dropped").asLong());
        }
    }

    private void applyToStars(JsonNode data, long chat) {
        if (data.has("transaction")) {
            stars.keep(Wire.to(StarLedger.Transaction.class, data.path("transaction")));
        }
        if (data.has("given")) {
            stars.give(chat, data.path("given").asLong());
        }
        if (data.has("link")) {
            stars.keepLink(data.path("link").asText(), data.path("invoice"));
        }
        if (data.has("subscription")) {
            subscriptions.keep(
                    Wire.to(Subscriptions.Subscription.class, data.path("subscription")));
        }
        if (data.has("late")) {
            stars.holdBack(data.path("due").asLong(), data.path("late"));
        }
        if (data.has("toldLate")) {
            stars.told(data.path("toldLate"));
        }
    }

    private void applyToBot(JsonNode data) {
        if (data.has("update")) {
            updates.put(data.path("update"));
            changed.signalAll();
        }
        if (data.has("confirmed")) {
            updates.confirm(data.path("confirmed").asLong()).forEach(this::touch);
        }
        if (data.has("profile")) {
            profile.put(data.path("profile").asText(), data.path("value"));
            changed.signalAll();
        }
        if (data.has("webhook")) {
            updates.deliverTo(Wire.to(UpdateQueue.Webhook.class, data.path("webhook")));
            changed.signalAll();
        }
        if (data.path("pendingDropped").asBoolean()) {
            updates.drop();
        }
    }
}
