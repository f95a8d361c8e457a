package io.veilbot.app.engine;

import java.time.Clock;
import java.time.Duration;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Counts waiting times from the shop's clock. The framework counts them from the machine's, so that
 * after a moved clock every deadline would be met at once.
 */
final class ShopDeadlines extends DbSchedulerDeadlineManager {

    private final Clock clock;

    ShopDeadlines(Builder builder, Clock clock) {
        super(builder);
        this.clock = clock;
    }

    @Override
    public String schedule(
            Duration delay, String name, @Nullable Object payload, ScopeDescriptor scope) {
        return schedule(clock.instant().plus(delay), name, payload, scope);
    }
}
