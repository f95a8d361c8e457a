package io.veilbot.integrations.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All crews of this process, from start to a stop that lets them finish what they are at. */
public final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<? extends Job<?>> jobs;
    private final Bells bells;
    private final Leases leases;
    private final Bench bench;
    private final WorkSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open;

    public Workers(
            List<? extends Job<?>> jobs,
            Bells bells,
            Leases leases,
            Bench bench,
            WorkSettings settings) {
        this.jobs = List.copyOf(jobs);
        this.bells = bells;
        this.leases = leases;
        this.bench = bench;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        if (open) {
            return;
        }
        if (settings.soleNode()) {
            leases.releaseAll();
        }
        open = true;
        byCrew().forEach(this::hire);
        threads.add(Thread.ofVirtual().name("lease-keeper").start(this::keepLeases));
    }

    private Map<String, Map<String, Job<?>>> byCrew() {
        var crews = new TreeMap<String, Map<String, Job<?>>>();
        for (Job<?> job : jobs) {
            crews.computeIfAbsent(job.crew(), _ -> new TreeMap<>()).put(job.kind(), job);
        }
        return crews;
    }

    private void hire(String name, Map<String, Job<?>> theirs) {
        Semaphore bell = bells.hang(theirs.keySet());
        // a random name is enough to tell this process's leases from another's
        String node = name + "/" + UUID.randomUUID();
        var crew = new Crew(theirs, bell, leases, bench, settings.poll(), node);
        for (int number = 0; number < settings.workers(); number++) {
            boolean first = number == 0;
            threads.add(
                    Thread.ofVirtual()
                            .name("work-" + name + "-" + number)
                            .start(() -> crew.work(first, () -> open)));
        }
    }

    private void keepLeases() {
        while (open) {
            try {
                Thread.sleep(settings.lease().dividedBy(3));
                bench.renewLeases();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("leases could not be renewed; the next round tries again", e);
            }
        }
    }

    @Override
    public synchronized void stop() {
        open = false;
        wakeEverybody();
        threads.forEach(Workers::waitFor);
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private void wakeEverybody() {
        threads.stream()
                .filter(thread -> thread.getName().equals("lease-keeper"))
                .forEach(Thread::interrupt);
        for (int worker = 0; worker < settings.workers() * 2; worker++) {
            bells.ringAll();
        }
    }

    private static void waitFor(Thread thread) {
        try {
            if (!thread.join(PATIENCE)) {
                LOG.warn("{} did not finish in time; its lease will run out", thread.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.enabled();
    }
}
