package io.veilbot.app.engine;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import java.util.function.Supplier;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;

/** The framework's own deadline task, but tried again after seconds instead of five minutes. */
final class DeadlineTask extends OneTimeTask<DbSchedulerHumanReadableDeadlineDetails> {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    private final Task<DbSchedulerHumanReadableDeadlineDetails> task;

    DeadlineTask(Supplier<DbSchedulerDeadlineManager> manager) {
        this(DbSchedulerDeadlineManager.humanReadableTask(manager));
    }

    private DeadlineTask(Task<DbSchedulerHumanReadableDeadlineDetails> task) {
        super(
                task.getName(),
                task.getDataClass(),
                new ExponentialBackoffFailureHandler<>(FIRST_RETRY));
        this.task = task;
    }

    @Override
    public void executeOnce(
            TaskInstance<DbSchedulerHumanReadableDeadlineDetails> instance,
            ExecutionContext context) {
        var _ = task.execute(instance, context);
    }
}
