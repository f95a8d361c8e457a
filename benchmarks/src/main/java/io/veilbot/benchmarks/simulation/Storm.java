package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.fleet.AccessLevel;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.ServerProfile;
import io.veilbot.api.fleet.VpnServerCommand.EnlistServer;
import io.veilbot.benchmarks.simulation.FickleShelf.Manner;
import io.veilbot.command.people.PersonalKeys;
import io.veilbot.integrations.panels.AdjustKey;
import io.veilbot.integrations.panels.Backstop;
import io.veilbot.integrations.panels.KeyProvisioner;
import io.veilbot.integrations.panels.KeyTraffic;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.PanelGate;
import io.veilbot.integrations.panels.Panels;
import io.veilbot.integrations.panels.ProvisionKey;
import io.veilbot.integrations.panels.RemoveKey;
import io.veilbot.integrations.panels.SameAgain;
import io.veilbot.integrations.reconciler.CompareKeys;
import io.veilbot.integrations.reconciler.CompareOrders;
import io.veilbot.integrations.reconciler.ReconcilerSettings;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;

/** Days in which keys come and go on panels that do whatever they like, and days of rest. */
final class Storm {

    private static final Instant OPENING = Instant.parse("2026-03-01T09:00:00Z");
    private static final Duration LENGTH = Duration.ofDays(3);
    private static final Duration REST = Duration.ofDays(3);
    private static final Duration BEHIND = Duration.ofSeconds(20);
    private static final Duration BETWEEN_RESTARTS = Duration.ofHours(10);
    private static final int FAULTED_PERMILLE = 200;
    private static final int ROOM = 1_000_000;
    private static final List<Class<?>> DESKS = List.of(KeyProvisioner.class, CompareOrders.class);
    private static final List<Class<?>> JOBS =
            List.of(ProvisionKey.class, RemoveKey.class, AdjustKey.class, CompareKeys.class);
    private static final ReconcilerSettings SETTINGS =
            new ReconcilerSettings(Duration.ofMinutes(15), Duration.ofMinutes(30), 5, 3, 200);

    /** Two of the worst manner. */
    private static final List<Manner> MANNERS =
            List.of(Manner.CHOOSES, Manner.OBEYS, Manner.KEEPS_SILENT, Manner.CHOOSES);

    private final SimulatedClock clock = new SimulatedClock(OPENING);
    private final Agenda agenda = new Agenda(clock);
    private final Places places = new Places(new OpenVault());
    private final Answers answers = new Answers();
    private final Dice dice;
    private final Faults faults;
    private final FickleRack rack;
    private final WorkBoard board;
    private final Engine engine;
    private final Watch watch;
    private final Demand demand;

    /**
     * @param keys how many are asked for first; some are asked for anew
     */
    Storm(long seed, int keys) {
        dice = new Dice(seed);
        faults = new Faults(dice.split(), FAULTED_PERMILLE);
        rack = new FickleRack(faults);
        board = new WorkBoard(agenda, clock, dice.split(), faults);
        Parts parts = parts(seed);
        engine = new Engine(agenda, clock, dice.split(), parts, DESKS, this::heard);
        board.hire(JOBS.stream().<Job<?>>map(type -> (Job<?>) parts.make(type)).toList());
        watch = new Watch(agenda, clock, engine.commands(), board);
        demand = new Demand(agenda, dice.split(), engine.commands(), keys);
    }

    private Parts parts(long seed) {
        var parts = new Parts();
        var vault = new OpenVault();
        Limits limits = new Limits();
        var backstop =
                new Backstop(limits, _ -> KeyTraffic.Flow.NONE, Duration.ofDays(1), Duration.ZERO);
        parts.add(clock);
        parts.add(vault);
        Opening.rules().forEach(parts::add);
        parts.add((PersonalKeys) _ -> 1);
        parts.add(limits);
        parts.add(backstop);
        parts.add(new SameAgain(backstop, vault));
        parts.add(new RoundsSeen());
        parts.add(rack);
        parts.add(SETTINGS);
        parts.add(answers);
        parts.add(places);
        parts.add(board);
        parts.add(new Bookkeeping());
        parts.add(Backoff.usual(clock, new Random(seed)));
        parts.add(new PanelCalls(rack, new Panels(List.of(rack)), new PanelGate(clock)));
        return parts;
    }

    private void heard(DomainEventMessage<?> event) {
        Object payload = event.getPayload();
        answers.on(payload);
        agenda.after(BEHIND, () -> places.on(payload));
        agenda.after(
                Duration.ZERO,
                () -> {
                    watch.hear(payload);
                    demand.hear(payload);
                });
    }

    Faults faults() {
        return faults;
    }

    Demand.End play() {
        for (int number = 0; number < MANNERS.size(); number++) {
            enlist(Demand.server(number), MANNERS.get(number));
        }
        demand.begin(LENGTH);
        agenda.runUntil(OPENING.plus(LENGTH));
        faults.stop();
        agenda.runUntil(OPENING.plus(LENGTH).plus(REST));
        return demand.end(rack);
    }

    private void enlist(ServerId server, Manner manner) {
        var profile =
                new ServerProfile(
                        server.value(),
                        "NL",
                        "europe",
                        AccessLevel.ALL,
                        ROOM,
                        List.of(Protocol.OUTLINE));
        Demand.strangers(rack.add(server, manner));
        send(new EnlistServer(server, profile, Rack.access()));
        restartAgain(server);
    }

    private void restartAgain(ServerId server) {
        agenda.after(
                dice.within(BETWEEN_RESTARTS),
                () -> {
                    rack.restart(server, dice);
                    board.hurry(server.value());
                    if (clock.instant().isBefore(OPENING.plus(LENGTH))) {
                        restartAgain(server);
                    }
                });
    }

    private void send(Command command) {
        engine.commands().send(command, Actor.staff("owner"));
    }
}
