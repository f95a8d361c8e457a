package io.veilbot.app.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a processing group of this node cannot go on. */
record ProcessorsHealth(ProcessingReport report) implements HealthIndicator {

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        for (ProcessingReport.Group group : report.groups()) {
            if (!group.running() || !group.error().isEmpty()) {
                health.down();
            }
            health.withDetail(group.group(), stateOf(group));
        }
        return health.build();
    }

    private static String stateOf(ProcessingReport.Group group) {
        String state = group.running() ? "running" : "stopped";
        return "%s, %d behind, %d set aside%s"
                .formatted(
                        group.error().isEmpty() ? state : "failing",
                        group.lagEvents(),
                        group.deadLetters(),
                        group.segments() == 0 ? ", elsewhere" : "");
    }
}
