package io.veilbot.sandbox.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Journal;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.World;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the shop what happened, again and again until it answers 200, for a day at most. */
public final class Notifier implements AutoCloseable {

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(1);

    private final World world;
    private final String standIn;
    private final Postman postman;
    private final Map<String, Notification> waiting = new LinkedHashMap<>();
    private final Map<String, Instant> firstTried = new LinkedHashMap<>();
    private final Set<String> onTheWay = new HashSet<>();

    public Notifier(World world, Door door) {
        this.world = world;
        this.standIn = door.standIn();
        this.postman = new Postman(world.shop(), door);
    }

    /**
     * @param event what happened, in the provider's words
     * @param about the payment
     * @param body as it goes over the wire
     */
    public synchronized void notify(
            String event, String about, ObjectNode body, Delivery delivery) {
        Delivery actual = NotificationFaults.bend(world.faults(), standIn, delivery);
        boolean held = NotificationFaults.holdBack(world.faults(), standIn);
        Instant now = world.clock().instant();
        if (actual.copies() == 0) {
            append("notification-lost", Json.object().put("event", event).put("objectId", about));
        }
        for (int i = 0; i < actual.copies(); i++) {
            Instant due = now.plus(held ? LONGEST_HOLD : actual.delay());
            String id = UUID.randomUUID().toString();
            append(
                    "notification-queued",
                    new Notification(id, about, event, held, due, 0, body).json());
        }
        if (!held) {
            releaseEarlier(about, now);
        }
        pump();
    }

    /** Those held back follow this moment's notification, one retry pause later. */
    private void releaseEarlier(String about, Instant now) {
        List.copyOf(waiting.values()).stream()
                .filter(one -> one.held() && one.objectId().equals(about))
                .map(one -> one.released(now.plusSeconds(1)))
                .forEach(one -> append("notification-queued", one.json()));
    }

    /** Sends what is due. */
    public synchronized void pump() {
        Instant now = world.clock().instant();
        for (Notification one : List.copyOf(waiting.values())) {
            if (!one.due().isAfter(now) && onTheWay.add(one.id())) {
                postman.send(one, outcome -> tried(one, outcome));
            }
        }
    }

    private synchronized void tried(Notification one, String outcome) {
        onTheWay.remove(one.id());
        Instant now = world.clock().instant();
        ObjectNode data = Json.object().put("id", one.id()).put("objectId", one.objectId());
        data.put("event", one.event()).put("attempt", one.attempts() + 1).put("outcome", outcome);
        Instant first = firstTried.getOrDefault(one.id(), now);
        if (outcome.equals("200")) {
            append("notification-delivered", data);
        } else if (now.isAfter(first.plus(GIVEN_UP_AFTER))) {
            append("notification-abandoned", data);
        } else {
            append("notification-failed", data.setAll(one.afterFailure(now).json()));
        }
    }

    private void append(String what, ObjectNode data) {
        apply(world.journal().append(standIn, what, data));
    }

    /** Keeps what is under way, also from an earlier run. */
    public synchronized void apply(Journal.Entry entry) {
        String id = entry.data().path("id").asText();
        switch (entry.what()) {
            case "notification-queued" -> waiting.put(id, Notification.of(entry.data()));
            case "notification-failed" -> {
                waiting.put(id, Notification.of(entry.data()));
                firstTried.putIfAbsent(id, entry.at());
            }
            case "notification-delivered", "notification-abandoned" -> {
                waiting.remove(id);
                firstTried.remove(id);
            }
            default -> {
                // The other entries are about payments, or only tell the reader something.
            }
        }
    }

    @Override
    public void close() {
        postman.close();
    }
}
