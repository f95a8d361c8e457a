package io.veilbot.integrations.reconciliation;

import io.veilbot.integrations.work.WorkDesk;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/** Has every provider compared at each start, and then every few minutes. */
final class Rounds implements SmartLifecycle {

    private final Set<String> providers;
    private final WorkDesk desk;
    private final Clock clock;
    private final boolean enabled;
    private volatile boolean running;

    /**
     * @param providers by name
     * @param enabled whether this process does the work of the outside
     */
    Rounds(Set<String> providers, WorkDesk desk, Clock clock, boolean enabled) {
        this.providers = Set.copyOf(providers);
        this.desk = desk;
        this.clock = clock;
        this.enabled = enabled;
    }

    @Override
    public void start() {
        running = true;
        // hurried first: what is ordered now may be done before the next line
        desk.hurry(CompareMoney.KIND);
        providers.stream()
                .map(provider -> CompareMoney.order(provider, clock.instant()))
                .forEach(desk::order);
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
