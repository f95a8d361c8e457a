package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.RecordHealth;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Servers that go down for hours, and the health checks that notice. */
final class Weather {

    private static final Duration CHECKS = Duration.ofMinutes(1);
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(12);

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;
    private final Set<ServerId> down;
    private boolean over;

    Weather(Agenda agenda, Dice dice, Commands commands, Set<ServerId> down) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
        this.down = down;
    }

    /** One server at a time, every few days. */
    void begin(List<ServerId> servers) {
        agenda.after(
                dice.within(Duration.ofDays(4)),
                () -> {
                    if (!over) {
                        strike(dice.oneOf(servers));
                        begin(servers);
                    }
                });
    }

    private void strike(ServerId server) {
        if (!down.add(server)) {
            return;
        }
        agenda.after(CHECKS, () -> checked(server));
        agenda.after(
                dice.within(LONGEST_OUTAGE),
                () -> {
                    down.remove(server);
                    agenda.after(CHECKS, () -> checked(server));
                });
    }

    private void checked(ServerId server) {
        boolean healthy = !down.contains(server);
        commands.send(
                new RecordHealth(server, healthy, healthy ? "" : "no connection"),
                Actor.system("health"));
    }

    /** From now on every server answers. */
    void clear() {
        over = true;
        Set.copyOf(down)
                .forEach(server -> {
                    down.remove(server);
                    checked(server);
                });
    }
}
