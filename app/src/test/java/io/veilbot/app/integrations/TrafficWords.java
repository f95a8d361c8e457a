package io.veilbot.app.integrations;

import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.PanelAccess;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerEvent.ServerEnlisted;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.panels.PanelKeeper;
import io.veilbot.integrations.traffic.Collector;
import io.veilbot.integrations.traffic.MeterKeeper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A subscription through which a thousand bytes may flow, with panels that count in memory. */
abstract class TrafficWords {

    static final CustomerId ANNA = new CustomerId("customer-1");
    static final SubscriptionId HERS = SubscriptionId.of(ANNA, 1);
    static final ServerId SERVER = new ServerId("server-a");
    static final KeyId KEY = KeyId.of(HERS, SERVER, 1);
    static final KeyId NEXT_KEY = KeyId.of(HERS, SERVER, 2);
    static final Allowance THOUSAND = Allowance.ofBytes(1_000);

    static Room room;

    @BeforeAll
    static void open() {
        room = Room.withoutWorkers();
    }

    @AfterAll
    static void close() {
        room.close();
    }

    @BeforeEach
    void nothingHappenedYet() {
        var _ =
                room.jdbc
                        .sql(
                                """
                                truncate integrations.panel, integrations.key_limit,
                                    integrations.traffic_meter, integrations.traffic_tally\
                                """)
                        .update();
        room.sent.clear();
        room.panel.counters.clear();
        thereIsADayAhead();
        enlisted(SERVER);
        requested(KEY, HERS, THOUSAND);
    }

    private void thereIsADayAhead() {
        Instant now = room.clock.instant();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        room.clock.move(Duration.between(now, midnight.plus(Duration.ofMinutes(10))));
    }

    void enlisted(ServerId server) {
        var profile =
                new ServerProfile("A", "NL", "eu", AccessLevel.ALL, 10, List.of(Protocol.OUTLINE));
        var access =
                new PanelAccess(PretendPanel.KIND, new Secret("https://x"), new Secret(""), "");
        room.happens(
                PanelKeeper.class,
                new ServerEnlisted(server, profile, access, room.clock.instant()));
    }

    void requested(KeyId key, SubscriptionId subscription, Allowance limit) {
        room.happens(
                MeterKeeper.class,
                new KeyRequested(
                        key,
                        subscription,
                        ANNA,
                        SERVER,
                        Protocol.OUTLINE,
                        1,
                        key.panelName(),
                        new GrantId("grant-1"),
                        limit,
                        0,
                        room.clock.instant()));
    }

    void counts(KeyId key, long bytes) {
        room.panel.counters.put(key.panelName(), bytes);
        nextRound();
    }

    void nextRound() {
        room.clock.move(Duration.ofMinutes(5));
        round();
    }

    void round() {
        try {
            room.bean(Collector.class).round();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long used() {
        return number("select used from integrations.traffic_tally");
    }

    long number(String sql) {
        return room.jdbc.sql(sql).query(Long.class).single();
    }

    static RecordUsage usage(long bytes) {
        return new RecordUsage(HERS, bytes);
    }
}
