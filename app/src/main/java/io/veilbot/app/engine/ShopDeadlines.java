package io.veilbot.app.engine;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.axonframework.messaging.ScopeDescriptor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts waiting times from the shop's clock. The framework counts them from the machine's, so that
 * after a moved clock every deadline would be met at once.
 */
final class ShopDeadlines extends DbSchedulerDeadlineManager {

    private static final Logger LOG = LoggerFactory.getLogger(ShopDeadlines.class);

    private final SchedulerClient scheduler;
    private final Clock clock;

    ShopDeadlines(Builder builder, SchedulerClient scheduler, Clock clock) {
        super(builder);
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String schedule(
            Duration delay, String name, @Nullable Object payload, ScopeDescriptor scope) {
        return schedule(clock.instant().plus(delay), name, payload, scope);
    }

    /**
     * Quiet if it is being met at this moment: it is too late to cancel it, and whoever waits for a
     * deadline looks again whether it still matters. The framework would undo the caller's work.
     */
    @Override
    public void cancelSchedule(String name, String id) {
        runOnPrepareCommitOrNow(() -> cancel(name, id));
    }

    private void cancel(String name, String id) {
        try {
            scheduler.cancel(new DbSchedulerDeadlineToken(id));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            LOG.debug("nothing to cancel of {} {}: {}", name, id, e.getMessage());
        }
    }
}
