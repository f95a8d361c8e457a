package io.veilbot.benchmarks.simulation;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.GrantId;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.access.VpnKeyCommand.RequestKey;
import io.veilbot.api.access.VpnKeyCommand.RevokeKey;
import io.veilbot.api.access.VpnKeyEvent.KeyAbandoned;
import io.veilbot.api.access.VpnKeyEvent.KeyRequested;
import io.veilbot.api.access.VpnKeyEvent.KeyRestored;
import io.veilbot.api.access.VpnKeyEvent.KeyRevocationRequested;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerEvent.ServerReconciled;
import io.veilbot.api.people.CustomerId;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.PanelKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Those who ask for keys, give some back and ask for others; and what they should have at last. */
final class Demand {

    private static final Actor SELF = Actor.system("demand");
    private static final int SERVERS = 4;
    private static final int STRANGERS = 7;

    private final Agenda agenda;
    private final Dice dice;
    private final Commands commands;
    private final int keys;
    private final Map<String, KeyRequested> wanted = new HashMap<>();
    private int asked;
    private long restored;
    private long removed;
    private long relinked;

    Demand(Agenda agenda, Dice dice, Commands commands, int keys) {
        this.agenda = agenda;
        this.dice = dice;
        this.commands = commands;
        this.keys = keys;
    }

    static ServerId server(int number) {
        return new ServerId("server-" + number);
    }

    /** Keys come in the first third of the time; whoever gives one back does so later. */
    void begin(Duration length) {
        for (int number = 0; number < keys; number++) {
            int person = number;
            agenda.after(dice.within(length.dividedBy(3)), () -> ask(person, 1));
            if (dice.happens(300)) {
                agenda.after(
                        length.dividedBy(3).plus(dice.within(length.dividedBy(2))),
                        () -> giveBack(person, 1, dice.happens(500)));
            }
        }
    }

    private void ask(int person, int generation) {
        ServerId server = server(person % SERVERS);
        var customer = new CustomerId("customer-" + person);
        var subscription = SubscriptionId.of(customer, 1);
        commands.send(
                new RequestKey(
                        KeyId.of(subscription, server, generation),
                        subscription,
                        customer,
                        server,
                        Protocol.OUTLINE,
                        generation,
                        new GrantId("grant-" + person),
                        Allowance.UNLIMITED,
                        0),
                SELF);
    }

    private void giveBack(int person, int generation, boolean again) {
        var subscription = SubscriptionId.of(new CustomerId("customer-" + person), 1);
        KeyId key = KeyId.of(subscription, server(person % SERVERS), generation);
        commands.send(new RevokeKey(key, "given back"), SELF);
        if (again) {
            ask(person, generation + 1);
        }
    }

    void hear(Object event) {
        switch (event) {
            case KeyRequested wish -> {
                asked++;
                wanted.put(wish.panelName(), wish);
            }
            case KeyRevocationRequested leaving -> wanted.remove(leaving.panelName());
            case KeyAbandoned refused -> askAnew(refused);
            case KeyRestored again when again.relinked() -> relinked++;
            case ServerReconciled round -> {
                restored += round.restored();
                removed += round.removed().size();
            }
            default -> {
                // nothing about keys
            }
        }
    }

    /** As the shop does it with a panel that refuses. */
    private void askAnew(KeyAbandoned refused) {
        Optional.ofNullable(wanted.get(refused.key().panelName()))
                .ifPresent(wish ->
                        giveBack(
                                Integer.parseInt(
                                        wish.customer().value().substring("customer-".length())),
                                wish.generation(),
                                true));
    }

    static void strangers(FickleShelf shelf) {
        for (int number = 0; number < STRANGERS; number++) {
            String name = "Bob " + number;
            shelf.put(new PanelKey("b" + number, name, "ss://bob", Optional.empty()));
        }
    }

    End end(FickleRack rack) {
        var wrong = new ArrayList<String>();
        rack.shelves().forEach((server, shelf) -> judge(server, shelf, wrong));
        return new End(asked, Set.copyOf(wanted.keySet()), restored, removed, relinked, wrong);
    }

    private void judge(ServerId server, FickleShelf shelf, List<String> wrong) {
        var missing = new TreeSet<String>();
        wanted.values().stream()
                .filter(wish -> wish.server().equals(server))
                .forEach(wish -> missing.add(wish.panelName()));
        int strangers = 0;
        for (PanelKey key : shelf.keys()) {
            if (!KeyOrder.isOurs(key.name())) {
                strangers++;
            } else if (!missing.remove(key.name())) {
                wrong.add(
                        "%s has %s %s"
                                .formatted(
                                        server,
                                        key.name(),
                                        wanted.containsKey(key.name())
                                                ? "twice"
                                                : "which nobody should have"));
            }
        }
        missing.forEach(name -> wrong.add(server + " lacks " + name));
        if (strangers != STRANGERS) {
            wrong.add(server + " has lost strangers");
        }
    }

    /**
     * What came of it.
     *
     * @param asked keys asked for, all generations
     * @param wanted names of those that are to be there
     * @param restored by the reconciler
     * @param removed by the reconciler
     * @param relinked keys whose people need another link
     * @param wrong what should not be so
     */
    record End(
            int asked,
            Set<String> wanted,
            long restored,
            long removed,
            long relinked,
            List<String> wrong) {}
}
