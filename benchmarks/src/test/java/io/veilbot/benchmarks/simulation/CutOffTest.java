package io.veilbot.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.veilbot.api.fleet.ServerId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The judge of traffic is shown figures that cannot be, and ends that come too early. */
class CutOffTest {

    private final Scene scene = new Scene();

    @Test
    void moreIsToldThanFlowedOrLessThanBefore() {
        key("key-1", 7);
        used(5);
        used(7);
        assertThat(scene.judged(new CutOff()).isBroken()).isFalse();

        used(6);
        used(8);
        assertThat(scene.judged(new CutOff()).violated()).isEqualTo(2);
    }

    @Test
    void somebodyIsCutOffWithinTheGraceOrWithoutOne() {
        exhausted();
        cutOff("2026-03-02T00:00:00Z");
        assertThat(scene.judged(new CutOff()).isBroken()).isFalse();

        cutOff("2026-03-03T00:00:00Z");
        exhausted();
        cutOff("2026-03-01T23:59:59Z");
        assertThat(scene.judged(new CutOff()).violated()).isEqualTo(2);
    }

    private void key(String name, long flowed) {
        var server = new ServerId("server-1");
        scene.rack.add(server);
        scene.rack.keys().values().forEach(keys -> keys.put(name, -1L));
        scene.rack.flow(server, name, flowed);
        var payload = Map.of("subscription", "subscription-1", "panelName", name);
        scene.fact("access.key-requested", name, payload);
    }

    private void used(long bytes) {
        scene.fact("access.usage-recorded", "subscription-1", Map.of("used", bytes));
    }

    private void exhausted() {
        var until = Map.of("graceUntil", "2026-03-02T00:00:00Z");
        scene.fact("access.allowance-exhausted", "subscription-1", until);
    }

    private void cutOff(String at) {
        var payload = Map.of("hold", "TRAFFIC", "at", at);
        scene.fact("access.subscription-suspended", "subscription-1", payload);
    }
}
