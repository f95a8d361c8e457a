package io.veilbot.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.access.VpnKeyEvent.KeyDevicesLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyLimited;
import io.veilbot.api.access.VpnKeyEvent.KeyResumed;
import io.veilbot.api.access.VpnKeyEvent.KeySuspended;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.api.fleet.VpnServerEvent.ServerRetired;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.panels.PanelKeeper;
import org.junit.jupiter.api.Test;

/** What a key may carry is on its panel what was wished last. */
class KeyAdjustmentTest extends PanelWords {

    private static final Allowance NOTHING = Allowance.ofBytes(0);
    private static final Allowance LITTLE = Allowance.ofBytes(5);
    private static final Allowance MUCH = Allowance.ofBytes(9_000);

    private void made() {
        enlisted();
        requested();
        awaitLimit(Allowance.UNLIMITED);
    }

    private void suspended() {
        room.happens(
                KeyProvisioner.class,
                new KeySuspended(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, "paused", room.clock.instant()));
    }

    private void resumed(Allowance limit) {
        room.happens(
                KeyProvisioner.class,
                new KeyResumed(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, limit, room.clock.instant()));
    }

    private void limited(Allowance limit) {
        room.happens(
                KeyProvisioner.class,
                new KeyLimited(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, limit, room.clock.instant()));
    }

    private void awaitLimit(Allowance limit) {
        Room.await(() -> limit.equals(room.panel.limits.get(NAME)));
    }

    /** It has carried nothing yet; a limit is looser on its panel, so that a grace can end. */
    private static Allowance onPanel(Allowance limit) {
        return Allowance.ofBytes(limit.bytes() + SLACK);
    }

    private void awaitAllDone() {
        Room.await(() ->
                room.jdbc
                        .sql(
                                "select count(*) from integrations.work_item"
                                        + " where state <> 'done' and kind like '%-key'")
                        .query(Long.class)
                        .single()
                        .equals(0L));
    }

    @Test
    void aKeyRestsAndWorksAgain() {
        made();
        suspended();
        awaitLimit(NOTHING);
        resumed(MUCH);

        awaitLimit(onPanel(MUCH));
    }

    @Test
    void aRenewalRaisesTheLimitOnItsPanel() {
        made();
        limited(LITTLE);
        awaitLimit(onPanel(LITTLE));
        limited(MUCH);

        awaitLimit(onPanel(MUCH));
    }

    @Test
    void aKeyOfWhichNothingIsLeftDoesNotRestBeforeItIsToldTo() {
        made();
        limited(NOTHING);

        awaitLimit(onPanel(NOTHING));
    }

    @Test
    void aKeyThatRestsGetsItsNewLimitWhenItWorksAgain() {
        made();
        suspended();
        awaitLimit(NOTHING);
        limited(LITTLE);
        awaitAllDone();
        assertThat(room.panel.limits).containsEntry(NAME, NOTHING);

        resumed(LITTLE);
        awaitLimit(onPanel(LITTLE));
    }

    @Test
    void aWishThatNobodyKnowsTheOutcomeOfIsMadeAgain() {
        room.panel.limitTroubles.add(new Outcome.Unknown<>("no-answer-in-time"));
        room.panel.limitTroubles.add(new Outcome.Refused<>("busy"));
        made();
        limited(MUCH);

        awaitLimit(onPanel(MUCH));
    }

    @Test
    void theLastWishCountsHoweverLateTheFirstIsTriedAgain() {
        made();
        room.panel.limitTroubles.add(new Outcome.NotAttempted<>("no-connection"));
        suspended();
        Room.await(room.panel.limitTroubles::isEmpty);
        resumed(MUCH);
        awaitAllDone();

        assertThat(room.panel.limits).containsEntry(NAME, onPanel(MUCH));
    }

    @Test
    void aKeyThatIsMadeAfterItWasToRestRests() {
        requested();
        suspended();
        enlisted();
        awaitAllDone();

        assertThat(room.panel.limits).containsEntry(NAME, NOTHING);
    }

    @Test
    void aKeyThatIsGoneIsLetBe() {
        made();
        revoked();
        room.awaitSent(RecordKeyRemoved.class);
        limited(MUCH);
        awaitAllDone();

        assertThat(room.panel.limits).containsEntry(NAME, Allowance.UNLIMITED);
        assertThat(room.panel.keys).isEmpty();
    }

    @Test
    void aKeyServesAsManyDevicesAsWereWishedLast() {
        made();
        room.happens(
                KeyProvisioner.class,
                new KeyDevicesLimited(
                        KEY, SUBSCRIPTION, CUSTOMER, SERVER, NAME, 5, room.clock.instant()));
        Room.await(() -> Integer.valueOf(5).equals(room.panel.devices.get(NAME)));
        suspended();
        awaitLimit(NOTHING);
        awaitAllDone();

        assertThat(room.panel.devices).containsEntry(NAME, 5);
    }

    @Test
    void aServerThatIsRetiredIsAskedNothingAnyMore() {
        enlisted();
        room.panel.up = false;
        room.awaitSent(RecordHealth.class);
        room.happens(
                PanelKeeper.class, new ServerRetired(SERVER, "rent ended", room.clock.instant()));

        assertThat(
                        room.jdbc
                                .sql("select count(*) from integrations.panel")
                                .query(Long.class)
                                .single())
                .isZero();
    }
}
