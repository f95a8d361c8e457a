package io.veilbot.app.engine;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** Fires what is due. Starts last and stops first, so that whoever is waited for is there. */
public final class Deadlines implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Deadlines(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Looks for due deadlines now; for whoever moves the clock. */
    public void check() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
