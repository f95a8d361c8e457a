package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerWentDown;
import io.veilbot.integrations.panels.PanelKeeper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proxies that are started anew with nothing in memory; workers and health checks go by themselves.
 */
class AmnesiaTest {

    private static final int KEYS = 20;

    private Room room;

    @BeforeEach
    void aServerWithKeys() {
        room = new Room(Map.of("veilbot.work.poll", "50ms", "veilbot.panels.health-every", "0s"));
        ReconcilerWords.enlisted(room);
        IntStream.range(0, KEYS)
                .forEach(
                        it -> ReconcilerWords.booked(room, it, "ss://" + ReconcilerWords.name(it)));
        room.panel.uptime = Optional.of(Duration.ofDays(3));
        awaitRound();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void awaitRound() {
        Room.await(() ->
                room.holds(
                        "select count(*) = 1 from integrations.key_round"
                                + " where ended_at is not null"));
        Room.await(() ->
                room.holds(
                        "select count(*) = 1 from integrations.panel"
                                + " where started_at is not null"));
        Room.await(() ->
                room.holds(
                        "select count(*) = 0 from integrations.work_item"
                                + " where state = 'leased'"));
    }

    /** The clock stands still: nothing but the check can have had it compared. */
    @Test
    void keysAreBackWhenTheUptimeFell() {
        room.panel.keys.clear();
        room.panel.uptime = Optional.of(Duration.ofSeconds(1));

        Room.await(() -> room.panel.keys.size() == KEYS);
    }

    @Test
    void keysAreBackWhenTheServerIs() {
        room.panel.uptime = Optional.empty();
        room.panel.up = false;
        assertThat(room.awaitSent(RecordHealth.class).healthy()).isFalse();
        room.happens(
                PanelKeeper.class,
                new ServerWentDown(ReconcilerWords.SERVER, "no-connection", room.clock.instant()));
        room.panel.keys.clear();
        room.panel.up = true;
        Room.await(() ->
                room.sent.stream()
                        .anyMatch(it -> it instanceof RecordHealth health && health.healthy()));
        room.happens(
                PanelKeeper.class,
                new ServerCameBack(ReconcilerWords.SERVER, room.clock.instant()));

        Room.await(() -> room.panel.keys.size() == KEYS);
    }
}
