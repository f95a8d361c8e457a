package io.veilbot.integrations.reconciliation;

import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import org.springframework.context.SmartLifecycle;

/** Has every provider compared at each start, and then every few minutes. */
final class Rounds implements SmartLifecycle {

    private final Providers providers;
    private final WorkDesk desk;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean running;

    /**
     * @param enabled whether this process does the work of the outside
     */
    Rounds(Providers providers, WorkDesk desk, Clock clock, boolean enabled) {
        this.providers = providers;
        this.desk = desk;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        providers.names().stream()
                .map(provider -> CompareMoney.order(provider, clock.instant()))
                .forEach(desk::order);
        desk.hurry(CompareMoney.KIND);
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
