package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.AllowRemoval;
import io.veilbot.api.fleet.VpnServerEvent.ServerCameBack;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import java.time.Clock;
import java.time.Duration;

/** Sees to servers that come back, and to keys that are held until somebody looks. */
final class Watch {

    private static final Duration UNTIL_SOMEBODY_LOOKS = Duration.ofHours(5);

    private final Agenda agenda;
    private final Clock clock;
    private final Commands commands;
    private final WorkBoard board;

    Watch(Agenda agenda, Clock clock, Commands commands, WorkBoard board) {
        this.agenda = agenda;
        this.clock = clock;
        this.commands = commands;
        this.board = board;
    }

    void hear(Object event) {
        if (event instanceof ServerCameBack back) {
            board.hurry(back.server().value());
        }
        if (event instanceof ServerReconciled round && round.held() > 0) {
            agenda.after(UNTIL_SOMEBODY_LOOKS, () -> allow(round.server()));
        }
    }

    private void allow(ServerId server) {
        commands.send(
                new AllowRemoval(server, clock.instant(), "they are nobody's"),
                Actor.staff("owner"));
    }
}
