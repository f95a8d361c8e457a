package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import java.time.Duration;
import java.util.List;

/** Servers that go down for hours, the health checks that notice, and a provider that restarts. */
final class Weather {

    private static final Duration CHECKS = Duration.ofMinutes(1);
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(12);
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(3);
    private static final int MOST_FORGOTTEN = 3;

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;
    private final Rack rack;
    private final Till till;
    private boolean over;

    Weather(Agenda agenda, Dice dice, Commands commands, Rack rack, Till till) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
        this.rack = rack;
        this.till = till;
    }

    /** One server at a time, every few days; the provider more rarely. */
    void begin(List<ServerId> servers) {
        again(Duration.ofDays(4), () -> strike(dice.oneOf(servers)));
        again(Duration.ofDays(10), () -> till.forgetFor(dice.within(LONGEST_ABSENCE)));
    }

    private void again(Duration longest, Runnable deed) {
        agenda.after(
                dice.within(longest),
                () -> {
                    if (!over) {
                        deed.run();
                        again(longest, deed);
                    }
                });
    }

    private void strike(ServerId server) {
        if (!rack.fall(server)) {
            return;
        }
        agenda.after(CHECKS, () -> checked(server));
        agenda.after(
                dice.within(LONGEST_OUTAGE),
                () -> {
                    rack.rise(server, 1 + dice.below(MOST_FORGOTTEN));
                    agenda.after(CHECKS, () -> checked(server));
                });
    }

    private void checked(ServerId server) {
        boolean healthy = !rack.down().contains(server);
        commands.send(
                new RecordHealth(server, healthy, healthy ? "" : "no connection"),
                Actor.system("health"));
    }

    /** From now on everybody answers. */
    void clear() {
        over = true;
        till.forgetFor(Duration.ZERO);
        for (ServerId server : rack.down()) {
            rack.rise(server, 0);
            checked(server);
        }
    }
}
