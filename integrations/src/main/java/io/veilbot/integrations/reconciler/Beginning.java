package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;

/** Has every panel compared at each start: nobody looked for a while. */
final class Beginning implements SmartLifecycle {

    private final PanelLives lives;
    private final WorkDesk desk;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean running;

    /**
     * @param enabled whether this process does the work of the outside
     */
    Beginning(PanelLives lives, WorkDesk desk, Clock clock, boolean enabled) {
        this.lives = lives;
        this.desk = desk;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        for (ServerId server : lives.begin()) {
            // hurried first: what is ordered now may be done before the next line
            desk.hurry(server.value());
            desk.order(CompareKeys.order(server, clock.instant()));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return enabled;
    }
}
