package io.veilbot.integrations.panels;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import io.veilbot.integrations.call.Outcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks panels how they are, and tells the shop when that changes. */
public final class HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(HealthCheck.class);

    private final PanelBook book;
    private final Panels panels;
    private final PanelGate gate;
    private final Commands commands;
    private final PanelSettings settings;
    private final Restarts restarts;

    HealthCheck(
            PanelBook book,
            Panels panels,
            PanelGate gate,
            Commands commands,
            PanelSettings settings,
            Restarts restarts) {
        this.book = book;
        this.panels = panels;
        this.gate = gate;
        this.commands = commands;
        this.settings = settings;
        this.restarts = restarts;
    }

    /** Checks every panel that is due, all at once, and waits for the answers. */
    void round() throws InterruptedException {
        List<Thread> checks =
                book.dueForCheck(settings.healthEvery()).stream()
                        .map(panel -> Thread.startVirtualThread(() -> check(panel)))
                        .toList();
        for (Thread check : checks) {
            check.join();
        }
    }

    private void check(Panel panel) {
        try {
            Outcome<Vitals> outcome = ask(panel);
            tell(panel, reason(outcome));
            if (outcome instanceof Outcome.Done(Vitals vitals)) {
                restarts.look(panel.server(), vitals);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not be checked; the next round tries again", panel.server(), e);
        }
    }

    private Outcome<Vitals> ask(Panel panel) {
        return panels.find(panel.access().kind())
                .map(adapter -> adapter.health(panel))
                .orElseGet(() -> new Outcome.NotAttempted<>("panel-kind-not-supported"));
    }

    /** What is wrong; empty if nothing is. */
    private static String reason(Outcome<Vitals> outcome) {
        return switch (outcome) {
            case Outcome.Done<Vitals> _ -> "";
            case Outcome.Pending(String why) -> why;
            case Outcome.Refused(String why) -> why;
            case Outcome.NotAttempted(String why) -> why;
            case Outcome.Unknown(String why) -> why;
        };
    }

    private void tell(Panel panel, String reason) {
        boolean healthy = reason.isEmpty();
        if (healthy) {
            gate.open(panel.server());
        }
        if (healthy == panel.healthy()) {
            return;
        }
        try {
            var health = new RecordHealth(panel.server(), healthy, reason);
            commands.send(health, Actor.system("health-check"));
        } catch (RefusedException e) {
            LOG.warn("{}: the ledger refused its health: {}", panel.server(), e.refusal());
        }
    }
}
