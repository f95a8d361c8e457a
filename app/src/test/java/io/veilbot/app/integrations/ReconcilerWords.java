package io.veilbot.app.integrations;

import io.veilbot.api.PersonalText;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyProvisioned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRevoked;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.KeyRounds;
import io.veilbot.api.fleet.KeyRounds.KeyRound;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.panels.KeyBookKeeper;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelKeeper;
import io.veilbot.integrations.reconciler.CompareKeys;
import io.veilbot.integrations.reconciler.CompareOrders;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Keys on one server that is compared when the story says so, with its panel in memory. */
abstract class ReconcilerWords {

    static final ServerId SERVER = new ServerId("server-a");
    static final Duration ROUND = Duration.ofMinutes(5);
    static final Duration GRACE = Duration.ofMinutes(30);

    static Room room;

    @BeforeAll
    static void open() {
        room = new Room(Map.of("veilbot.work.enabled", "false", "veilbot.reconciler.slice", "6"));
    }

    @BeforeEach
    void anEmptyServer() {
        for (String table :
                List.of(
                        "panel",
                        "key_book",
                        "work_item",
                        "key_round",
                        "surplus_key",
                        "removal_allowed")) {
            room.jdbc.sql("delete from integrations." + table).update();
        }
        room.sent.clear();
        room.panel.begin();
        enlisted(room);
    }

    @AfterAll
    static void close() {
        room.close();
    }

    static void enlisted(Room room) {
        var profile =
                new ServerProfile(
                        "Nederland 1", "NL", "eu", AccessLevel.ALL, 10, List.of(Protocol.OUTLINE));
        var access =
                new PanelAccess(PretendPanel.KIND, new Secret("https://x"), new Secret(""), "");
        var enlisted = new ServerEnlisted(SERVER, profile, access, room.clock.instant());
        room.happens(PanelKeeper.class, enlisted);
        room.happens(CompareOrders.class, enlisted);
    }

    static KeyId key(int customer) {
        return KeyId.of(subscription(customer), SERVER, 1);
    }

    static String name(int customer) {
        return key(customer).panelName();
    }

    private static SubscriptionId subscription(int customer) {
        return SubscriptionId.of(customer(customer), 1);
    }

    static CustomerId customer(int number) {
        return new CustomerId("customer-" + number);
    }

    /** Wanted, and it is on the panel, but nobody heard of it yet. */
    static KeyRequested requested(int customer) {
        KeyRequested event = wish(customer);
        room.happens(KeyProvisioner.class, event);
        room.panel.keys.add(name(customer));
        return event;
    }

    private static KeyRequested wish(int customer) {
        return new KeyRequested(
                key(customer),
                subscription(customer),
                customer(customer),
                SERVER,
                Protocol.OUTLINE,
                1,
                name(customer),
                new GrantId("grant-1"),
                Allowance.UNLIMITED,
                0,
                Instant.EPOCH);
    }

    void works(int customer) {
        works(customer, "ss://" + name(customer));
    }

    void works(int customer, String link) {
        var _ = requested(customer);
        booked(room, customer, link);
    }

    /** It has its place, and nobody is at work on it. */
    static void booked(Room room, int customer, String link) {
        room.panel.keys.add(name(customer));
        room.happens(KeyBookKeeper.class, wish(customer));
        room.happens(
                KeyBookKeeper.class,
                new KeyProvisioned(
                        key(customer),
                        subscription(customer),
                        customer(customer),
                        SERVER,
                        new GrantId("grant-1"),
                        new PersonalText(customer(customer), link),
                        name(customer),
                        room.clock.instant()));
    }

    KeyRevocationRequested revoked(int customer) {
        var event =
                new KeyRevocationRequested(
                        key(customer),
                        subscription(customer),
                        customer(customer),
                        SERVER,
                        name(customer),
                        "ended",
                        room.clock.instant());
        room.happens(KeyProvisioner.class, event);
        return event;
    }

    void gone(int customer) {
        room.happens(KeyBookKeeper.class, revoked(customer));
        room.happens(
                KeyBookKeeper.class,
                new KeyRevoked(
                        key(customer),
                        subscription(customer),
                        customer(customer),
                        SERVER,
                        room.clock.instant()));
    }

    /** Under a name of ours, and nobody knows whose it is. */
    static ListedKey ofNobody(int number) {
        return new ListedKey("id-" + number, "veil-nobody-" + number);
    }

    Next slice() {
        var job = room.bean(CompareKeys.class);
        return job.report(work(), job.perform(work()));
    }

    Work work() {
        return new Work(
                "compare-keys:" + SERVER,
                CompareKeys.KIND,
                SERVER.value(),
                Map.of(),
                1,
                room.clock.instant(),
                "test");
    }

    /** Slice after slice, until the next round is due. */
    KeyRound round() {
        Next next = slice();
        while (shown().endedAt().isEmpty()) {
            next = slice();
        }
        if (next instanceof Next.Again(var at, _) && at.isAfter(room.clock.instant())) {
            room.clock.move(Duration.between(room.clock.instant(), at));
        }
        return shown();
    }

    KeyRound shown() {
        return room.bean(KeyRounds.class).last(SERVER).orElseThrow();
    }
}
