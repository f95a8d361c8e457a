package io.veilbot.app.engine;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a context of Axon Server is not connected. */
record AxonServerHealth(AxonServerConnectionManager connections) implements HealthIndicator {

    @Override
    public Health health() {
        var byContext = connections.connections();
        boolean up = !byContext.isEmpty() && byContext.values().stream().allMatch(it -> it);
        return (up ? Health.up() : Health.down()).withDetail("contexts", byContext).build();
    }
}
