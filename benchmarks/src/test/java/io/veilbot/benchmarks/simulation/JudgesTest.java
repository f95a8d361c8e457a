package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.veilbot.api.Currency;
import io.veilbot.api.Money;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.benchmarks.simulation.World.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A judge that never finds anything proves nothing: each is shown something wrong. */
class JudgesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(NOW);
    private final Faults noFaults = new Faults(new Dice(1), 0);
    private final Ledger ledger = new Ledger();
    private final Till till = new Till(clock, noFaults);
    private final Rack rack = new Rack(noFaults);
    private List<String> unfinished = List.of();
    private boolean upToDate = true;
    private Replay replay = new Replay(100, 0, 0, 0, 0);
    private Optional<World> twin = Optional.empty();

    static Stream<Judge> judges() {
        return Judges.all().stream();
    }

    @ParameterizedTest
    @MethodSource("judges")
    void anEmptyWorldIsInOrder(Judge judge) {
        assertThat(judged(judge).isBroken()).isFalse();
    }

    @Test
    void conservationMissesMoneyThatBecameNothing() {
        paid();
        assertThat(judged(new Conservation()).isBroken()).isTrue();
    }

    @Test
    void conservationMissesAGrantThatCameTwice() {
        paid();
        fact(
                "sales.payment-confirmed",
                "payment-1",
                0,
                Map.of("providerPaymentId", "charge-payment-1"));
        fact("access.period-granted", "subscription-1", 0, granted());
        assertThat(judged(new Conservation()).isBroken()).isFalse();

        fact("access.period-granted", "subscription-1", 1, granted());
        assertThat(judged(new Conservation()).isBroken()).isTrue();
    }

    @Test
    void oneKeyFindsASecondOne() {
        wished("veil-1");
        wished("veil-2");
        onTheRack("veil-1");
        assertThat(judged(new OneKey()).isBroken()).isFalse();

        onTheRack("veil-2");
        assertThat(judged(new OneKey()).isBroken()).isTrue();
    }

    @Test
    void noFreeKeyFindsAKeyNobodyWishedFor() {
        onTheRack("veil-1");
        assertThat(judged(new NoFreeKey()).isBroken()).isTrue();
    }

    @Test
    void noFreeKeyFindsAGrantWithoutMoney() {
        fact("access.period-granted", "subscription-1", 0, granted());
        assertThat(judged(new NoFreeKey()).isBroken()).isTrue();
    }

    @Test
    void monotoneFindsAPaymentThatWentBack() {
        fact("sales.payment-requested", "payment-1", 0, Map.of());
        fact("sales.payment-confirmed", "payment-1", 1, Map.of());
        assertThat(judged(new Monotone()).isBroken()).isFalse();

        fact("sales.payment-expired", "payment-1", 2, Map.of());
        assertThat(judged(new Monotone()).isBroken()).isTrue();
    }

    @Test
    void exactMoneyFindsAKopekLess() {
        paid();
        fact("sales.payment-confirmed", "payment-1", 0, confirmed(29_900));
        assertThat(judged(new ExactMoney()).isBroken()).isFalse();

        fact("sales.payment-confirmed", "payment-1", 1, confirmed(29_899));
        assertThat(judged(new ExactMoney()).isBroken()).isTrue();
    }

    @Test
    void livenessFindsAccessWithoutAKey() {
        fact("access.period-granted", "subscription-1", 0, granted());
        assertThat(judged(new Liveness()).isBroken()).isTrue();
    }

    @Test
    void livenessFindsWorkThatNobodyFinished() {
        unfinished = List.of("open-invoice:payment-1");
        assertThat(judged(new Liveness()).isBroken()).isTrue();
    }

    @Test
    void completeFindsAGapAndAGroupThatIsBehind() {
        fact("sales.payment-requested", "payment-1", 1, Map.of());
        assertThat(judged(new Complete()).violated()).isEqualTo(1);

        upToDate = false;
        assertThat(judged(new Complete()).violated()).isEqualTo(2);
    }

    @Test
    void convergenceFindsAnotherEnd() {
        fact("sales.payment-confirmed", "payment-1", 0, confirmed(29_900));
        twin = Optional.of(copy());
        assertThat(judged(new Convergence()).isBroken()).isFalse();

        fact("access.period-granted", "subscription-1", 0, granted());
        assertThat(judged(new Convergence()).isBroken()).isTrue();
    }

    private World copy() {
        var events = new Ledger();
        ledger.facts().forEach(events::add);
        return new World(events, till, rack, unfinished, upToDate, replay, Optional.empty(), NOW);
    }

    static Stream<Replay> noises() {
        return Stream.of(
                new Replay(100, 1, 0, 0, 0),
                new Replay(100, 0, 1, 0, 0),
                new Replay(100, 0, 0, 1, 0),
                new Replay(100, 0, 0, 0, 1));
    }

    @ParameterizedTest
    @MethodSource("noises")
    void silentReplayHearsWhateverIsDoneAgain(Replay noise) {
        replay = noise;
        assertThat(judged(new SilentReplay()).isBroken()).isTrue();
    }

    private Verdict judged(Judge judge) {
        var verdict = new Verdict(judge);
        judge.judge(world(), verdict);
        return verdict;
    }

    private World world() {
        return new World(ledger, till, rack, unfinished, upToDate, replay, twin, NOW);
    }

    private void paid() {
        var _ = till.openInvoice("payment-1 29900", "payment-1");
        till.pay(till.journal().getFirst(), new Money(29_900, Currency.RUB));
    }

    private void wished(String name) {
        fact(
                "access.key-requested",
                "key-" + name,
                0,
                Map.of("panelName", name, "subscription", "subscription-1", "grant", "grant-1"));
    }

    private void onTheRack(String name) {
        var server = new ServerId("server-" + name);
        rack.add(server);
        rack.keys().values().stream().toList().getLast().put(name, -1L);
    }

    private static Map<String, Object> granted() {
        return Map.of(
                "grant",
                Map.of("id", "grant-1", "cause", "payment-1", "source", "PAYMENT"),
                "endsAt",
                "2026-04-01T00:00:00Z");
    }

    private static Map<String, Object> confirmed(long minor) {
        var amount = Map.of("minor", minor, "currency", "RUB");
        return Map.of(
                "providerPaymentId",
                "charge-payment-1",
                "seenBy",
                "POLL",
                "amount",
                amount,
                "offer",
                Map.of("price", Map.of("minor", 29_900, "currency", "RUB")));
    }

    private void fact(String name, String stream, long sequence, Map<String, ?> payload) {
        ledger.add(
                new Ledger.Fact(name, stream, sequence, new ObjectMapper().valueToTree(payload)));
    }
}
