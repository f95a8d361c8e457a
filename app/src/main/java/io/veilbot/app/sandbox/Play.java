package io.veilbot.app.sandbox;

import io.veilbot.app.sandbox.Deed.Personal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** Plays a shop's past, moment after moment, until the clock shows the present. */
final class Play {

    /** The loggers that tell of what is done again later, which here is every day's business. */
    private static final String BUSY = "io.veilbot.integrations.work";

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);

    private final LoggingSystem logging;
    private final LinkedClock clock;
    private final Calm calm;
    private final Crowd crowd;
    private final Backstage backstage;

    Play(LoggingSystem logging, LinkedClock clock, Calm calm, Crowd crowd, Backstage backstage) {
        this.logging = logging;
        this.clock = clock;
        this.calm = calm;
        this.crowd = crowd;
        this.backstage = backstage;
    }

    /** From where the clock is; what was under way there is done again, which changes nothing. */
    void perform(Plan plan) throws InterruptedException {
        logging.setLogLevel(BUSY, LogLevel.WARN);
        try {
            perform(plan, remaining(plan.moments()));
        } finally {
            logging.setLogLevel(BUSY, null);
        }
    }

    private void perform(Plan plan, List<Moment> moments) throws InterruptedException {
        calm.await();
        for (Moment moment : moments) {
            progress(plan, clock.behind());
            clock.catchUp(moment.ago());
            perform(moment.deeds());
            calm.await();
        }
        clock.catchUp(Duration.ZERO);
        calm.await();
        progress(plan, Duration.ZERO);
        System.out.println();
    }

    private List<Moment> remaining(List<Moment> moments) {
        int first = 0;
        while (first < moments.size() && moments.get(first).ago().compareTo(clock.behind()) > 0) {
            first++;
        }
        return moments.subList(Math.max(0, first - 1), moments.size());
    }

    /** Staff and servers first; then everybody at once, but each person one thing at a time. */
    private void perform(List<Deed> deeds) throws InterruptedException {
        var people = new TreeMap<Integer, List<Personal>>();
        for (Deed deed : deeds) {
            if (deed instanceof Personal personal) {
                people.computeIfAbsent(personal.person(), _ -> new ArrayList<>()).add(personal);
            } else {
                backstage.act(deed);
            }
        }
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> all = people.values().stream().map(this::inTurn).toList();
            for (Future<Void> one : hands.invokeAll(all)) {
                settle(one);
            }
        }
    }

    private Callable<Void> inTurn(List<Personal> deeds) {
        return () -> {
            for (Personal deed : deeds) {
                crowd.act(deed);
            }
            return null;
        };
    }

    /** A past with a gap is better than a shop that does not open. */
    private static void settle(Future<Void> one) throws InterruptedException {
        try {
            one.get();
        } catch (ExecutionException e) {
            LOG.warn("somebody in the shop's past did not do what was planned", e.getCause());
        }
    }

    private static void progress(Plan plan, Duration behind) {
        System.out.printf(
                "\rFilling the shop with %d days of trade … %d of %d days",
                plan.days(), plan.days() - behind.toDays(), plan.days());
        System.out.flush();
    }
}
