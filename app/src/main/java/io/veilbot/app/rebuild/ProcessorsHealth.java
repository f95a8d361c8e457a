package io.veilbot.app.rebuild;

import io.veilbot.api.ops.ReadModels;
import io.veilbot.api.ops.ReadModels.Status;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a processing group of this node cannot go on. */
record ProcessorsHealth(ReadModels readModels, LocalProcessors local) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        readModels.status().stream()
                .filter(group -> local.names().contains(group.name()))
                .forEach(group -> tell(group, health));
        return health.build();
    }

    private void tell(Status group, Health.Builder health) {
        boolean running = local.running(group.name());
        boolean failing = !group.error().isEmpty();
        if (!running || failing) {
            health.down();
        }
        String state = running ? "running" : "stopped";
        health.withDetail(
                group.name(),
                "%s, %d behind, %d set aside%s"
                        .formatted(
                                failing ? "failing" : state,
                                group.lagEvents(),
                                group.deadLetters(),
                                local.segments(group.name()) == 0 ? ", elsewhere" : ""));
    }
}
