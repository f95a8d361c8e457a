package io.veilbot.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.veilbot.app.postgres.TestPostgres;
import io.veilbot.toy.LampShop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.updates.UpdateChecker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

class ModesTest {

    private static ConfigurableApplicationContext open(String mode) throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        return LampShop.open(
                TestPostgres.freshDatabase(),
                "veilbot.mode=" + mode,
                "veilbot.axonserver.servers=127.0.0.1:" + closed);
    }

    @Test
    void embeddedNeedsNoServer() throws IOException {
        try (var shop = open("embedded")) {
            assertThat(shop.getBean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
            assertThat(shop.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(shop.containsBean("axonServerHealthIndicator")).isFalse();
        }
    }

    @Test
    void routedSendsCommandsThroughTheServerAndKeepsEvents() throws IOException {
        try (var shop = open("routed")) {
            assertThat(shop.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(shop.getBean(EventBus.class)).isInstanceOf(EmbeddedEventStore.class);
            assertThat(healthOf(shop)).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void serverKeepsEventsToo() throws IOException {
        try (var shop = open("server")) {
            assertThat(shop.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
            assertThat(shop.getBean(EventBus.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(healthOf(shop)).isEqualTo(Status.DOWN);
        }
    }

    private static Status healthOf(ConfigurableApplicationContext shop) {
        var indicator = shop.getBean("axonServerHealthIndicator", HealthIndicator.class);
        return Objects.requireNonNull(indicator.health(false)).getStatus();
    }

    /** The checker keeps away from tests by itself, unless it is told that this is none. */
    @Test
    void nothingCallsHome() throws IOException {
        System.setProperty("axoniq.usage.force-test-environment", "true");
        try (var shop = open("embedded")) {
            assertThat(shop.getBeansOfType(UpdateChecker.class)).isEmpty();
        } finally {
            System.clearProperty("axoniq.usage.force-test-environment");
        }
    }

    @Test
    void anotherModeIsRefusedByName() {
        assertThatThrownBy(() -> open("clustered"))
                .hasMessageContaining("embedded, routed or server");
    }
}
