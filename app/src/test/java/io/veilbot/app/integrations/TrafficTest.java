package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.Refusal;
import io.veilbot.api.RefusedException;
import io.veilbot.api.Secret;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionEvent.UsageRecorded;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
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
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What panels count becomes what the shop is told. A thousand bytes may flow. */
class TrafficTest {

    private static final CustomerId ANNA = new CustomerId("customer-1");
    private static final SubscriptionId HERS = SubscriptionId.of(ANNA, 1);
    private static final ServerId SERVER = new ServerId("server-a");
    private static final KeyId KEY = KeyId.of(HERS, SERVER, 1);
    private static final KeyId NEXT_KEY = KeyId.of(HERS, SERVER, 2);
    private static final Allowance THOUSAND = Allowance.ofBytes(1_000);

    private static Room room;

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
                                truncate integrations.panel, integrations.traffic_meter,
                                    integrations.traffic_tally\
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

    private void enlisted(ServerId server) {
        var profile =
                new ServerProfile("A", "NL", "eu", AccessLevel.ALL, 10, List.of(Protocol.OUTLINE));
        var access =
                new PanelAccess(PretendPanel.KIND, new Secret("https://x"), new Secret(""), "");
        room.happens(
                PanelKeeper.class,
                new ServerEnlisted(server, profile, access, room.clock.instant()));
    }

    private void requested(KeyId key, SubscriptionId subscription, Allowance limit) {
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
                        room.clock.instant()));
    }

    private void counts(KeyId key, long bytes) {
        room.panel.counters.put(key.panelName(), bytes);
        nextRound();
    }

    private void nextRound() {
        room.clock.move(Duration.ofMinutes(5));
        round();
    }

    private void round() {
        try {
            room.bean(Collector.class).round();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long used() {
        return number("select used from integrations.traffic_tally");
    }

    private long number(String sql) {
        return room.jdbc.sql(sql).query(Long.class).single();
    }

    private static RecordUsage usage(long bytes) {
        return new RecordUsage(HERS, bytes);
    }

    @Test
    void aCounterThatRestartsLosesNothing() {
        counts(KEY, 100);
        counts(KEY, 40);
        counts(KEY, 45);

        assertThat(used()).isEqualTo(145);
    }

    @Test
    void aCounterThatStandsStillCountsOnce() {
        counts(KEY, 100);
        counts(KEY, 100);
        nextRound();

        assertThat(used()).isEqualTo(100);
    }

    @Test
    void anotherKeyCarriesOnAndTheOldOneStaysCounted() {
        counts(KEY, 100);
        requested(NEXT_KEY, HERS, THOUSAND);
        room.panel.counters.put(KEY.panelName(), 110L);
        counts(NEXT_KEY, 30);
        room.panel.counters.remove(KEY.panelName());
        counts(NEXT_KEY, 50);

        assertThat(used()).isEqualTo(160);
    }

    @Test
    void theShopIsToldOnceADayAndAtEachThreshold() {
        for (long bytes = 100; bytes <= 1_100; bytes += 100) {
            counts(KEY, bytes);
        }
        assertThat(room.sent).containsExactly(usage(100), usage(800), usage(1_000));

        room.clock.move(Duration.ofDays(1));
        counts(KEY, 1_110);
        assertThat(room.sent).hasSize(4).endsWith(usage(1_110));
    }

    @Test
    void howeverOftenAKeyIsReadThereIsOneRow() {
        for (long bytes = 1; bytes <= 20; bytes++) {
            counts(KEY, bytes);
        }

        assertThat(number("select count(*) from integrations.traffic_meter")).isOne();
        assertThat(number("select count(*) from integrations.traffic_tally")).isOne();
    }

    @Test
    void whatWasNotToldIsToldInTheNextRoundAndCountedOnce() {
        room.refusals.put(RecordUsage.class, new IllegalStateException("nobody heard it"));
        counts(KEY, 900);
        assertThat(room.sent).isEmpty();

        room.refusals.clear();
        round();
        round();

        assertThat(room.sent).containsExactly(usage(900));
        assertThat(used()).isEqualTo(900);
    }

    @Test
    void whatTheLedgerRefusesKeepsNobodyElseWaiting() {
        room.refusals.put(RecordUsage.class, new RefusedException(Refusal.UNKNOWN));
        counts(KEY, 900);

        room.refusals.clear();
        round();

        assertThat(room.sent).isEmpty();
        assertThat(number("select count(*) from integrations.traffic_tally where due is not null"))
                .isZero();
    }

    @Test
    void oldFiguresOfSomebodyWhoSleptAreNotTakenForARestart() {
        counts(KEY, 100);
        room.panel.whileReading =
                () -> {
                    room.panel.whileReading = () -> {};
                    counts(KEY, 500);
                };
        nextRound();

        assertThat(used()).isEqualTo(500);
    }

    @Test
    void aPanelIsReadWhenItIsDueAndNotBefore() {
        counts(KEY, 100);
        room.panel.counters.put(KEY.panelName(), 200L);
        room.clock.move(Duration.ofMinutes(4));
        round();
        assertThat(used()).isEqualTo(100);

        room.clock.move(Duration.ofMinutes(1));
        round();
        assertThat(used()).isEqualTo(200);
    }

    @Test
    void aClockThatWasPutBackStopsNoReading() {
        counts(KEY, 100);
        room.clock.move(Duration.ofDays(-3));
        room.panel.counters.put(KEY.panelName(), 200L);
        round();

        assertThat(used()).isEqualTo(200);
    }

    @Test
    void aPanelThatIsDownIsReadWhenItIsBack() {
        room.panel.up = false;
        counts(KEY, 100);
        assertThat(used()).isZero();

        room.panel.up = true;
        nextRound();
        assertThat(used()).isEqualTo(100);
    }

    @Test
    void whatIsOnRecordIsWhereCountingGoesOn() {
        room.happens(
                MeterKeeper.class, new UsageRecorded(HERS, ANNA, 5_000, 700, room.clock.instant()));
        counts(KEY, 99);
        assertThat(room.sent).isEmpty();

        counts(KEY, 100);
        assertThat(room.sent).containsExactly(usage(5_100));
    }

    @Test
    void anotherLimitHasThresholdsOfItsOwn() {
        counts(KEY, 900);
        room.happens(
                MeterKeeper.class,
                new KeyLimited(
                        KEY,
                        HERS,
                        ANNA,
                        SERVER,
                        KEY.panelName(),
                        Allowance.ofBytes(2_000),
                        room.clock.instant()));
        counts(KEY, 1_599);
        assertThat(room.sent).containsExactly(usage(900));

        counts(KEY, 1_600);
        assertThat(room.sent).containsExactly(usage(900), usage(1_600));
    }

    @Test
    void everySubscriptionHasATallyOfItsOwn() {
        SubscriptionId other = SubscriptionId.of(new CustomerId("customer-2"), 1);
        KeyId others = KeyId.of(other, SERVER, 1);
        requested(others, other, Allowance.UNLIMITED);
        room.panel.counters.putAll(Map.of(others.panelName(), 70L, "somebody-elses", 9L));
        counts(KEY, 100);

        assertThat(room.sent).containsExactlyInAnyOrder(usage(100), new RecordUsage(other, 70));
    }
}
