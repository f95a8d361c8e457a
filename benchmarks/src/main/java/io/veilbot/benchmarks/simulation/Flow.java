package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.SubscriptionCommand.RecordUsage;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.benchmarks.simulation.Faults.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What flows through the keys of those who use a lot, and what is told of it: too late, twice or
 * not at all. The collector itself lives on tables, and is not played.
 */
final class Flow {

    private static final Actor SELF = Actor.system("traffic-collector");
    private static final Duration BETWEEN = Duration.ofDays(4);
    private static final Duration VERY_LATE = Duration.ofDays(6);
    private static final long GIGABYTE = 1_000_000_000;

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;
    private final Rack rack;
    private final Faults faults;
    private final Map<SubscriptionId, List<KeyRequested>> keys = new HashMap<>();
    private boolean over;

    Flow(Agenda agenda, Dice dice, Commands commands, Rack rack, Faults faults) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
        this.rack = rack;
        this.faults = faults;
    }

    /** From now on nobody uses anything. */
    void stop() {
        over = true;
    }

    void hear(Object event) {
        if (event instanceof KeyRequested key) {
            Dice own = dice.of(key.subscription().value());
            boolean first = !keys.containsKey(key.subscription());
            keys.computeIfAbsent(key.subscription(), _ -> new ArrayList<>()).add(key);
            if (first && own.happens(200)) {
                goOn(key.subscription(), own);
            }
        }
    }

    private void goOn(SubscriptionId subscription, Dice own) {
        agenda.after(
                own.within(BETWEEN),
                () -> {
                    if (!over) {
                        KeyRequested newest = keys.getOrDefault(subscription, List.of()).getLast();
                        rack.flow(newest.server(), newest.panelName(), own.below(9) * GIGABYTE);
                        read(subscription, own);
                        goOn(subscription, own);
                    }
                });
    }

    private void read(SubscriptionId subscription, Dice own) {
        long total =
                keys.getOrDefault(subscription, List.of()).stream()
                        .mapToLong(key -> rack.flowed(key.panelName()))
                        .sum();
        if (faults.strikes(Fault.READING_LOST, 200)) {
            return;
        }
        if (faults.strikes(Fault.READING_LATE, 200)) {
            agenda.after(own.within(VERY_LATE), () -> tell(subscription, total));
            return;
        }
        tell(subscription, total);
        if (faults.strikes(Fault.READING_REPEATED, 200)) {
            tell(subscription, total);
        }
    }

    private void tell(SubscriptionId subscription, long total) {
        try {
            commands.send(new RecordUsage(subscription, total), SELF);
        } catch (RefusedException no) {
            // the next reading tells all of it
        }
    }
}
