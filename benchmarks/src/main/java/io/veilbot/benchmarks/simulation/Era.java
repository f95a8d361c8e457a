package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.World.Replay;
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
import io.veilbot.integrations.payments.Earmarks;
import io.veilbot.integrations.payments.LateLook;
import io.veilbot.integrations.payments.MoneyReports;
import io.veilbot.integrations.payments.OpenInvoice;
import io.veilbot.integrations.payments.PaymentDesk;
import io.veilbot.integrations.payments.Providers;
import io.veilbot.integrations.payments.RefundMoney;
import io.veilbot.integrations.payments.WatchPayment;
import io.veilbot.integrations.reconciler.CompareKeys;
import io.veilbot.integrations.reconciler.CompareOrders;
import io.veilbot.integrations.reconciler.ReconcilerSettings;
import io.veilbot.integrations.reconciliation.CompareMoney;
import io.veilbot.integrations.reconciliation.ListKeeper;
import io.veilbot.integrations.reconciliation.SeekMoney;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.axonframework.eventhandling.DomainEventMessage;

/** One shop from its opening to the day when everything has come to rest, out of one seed. */
final class Era {

    private static final Instant OPENING = Instant.parse("2026-01-31T09:00:00Z");
    private static final Duration SEASON = Duration.ofDays(90);
    private static final Duration REST = Duration.ofDays(12);
    private static final int FAULTED_PERMILLE = 250;
    private static final List<Class<?>> DESKS =
            List.of(PaymentDesk.class, KeyProvisioner.class, CompareOrders.class);
    private static final List<Class<?>> JOBS =
            List.of(
                    OpenInvoice.class,
                    WatchPayment.class,
                    LateLook.class,
                    ProvisionKey.class,
                    RemoveKey.class,
                    AdjustKey.class,
                    CompareKeys.class,
                    RefundMoney.class,
                    CompareMoney.class,
                    SeekMoney.class);

    /** A running shop does it every few minutes. */
    private static final Duration COMPARED_EVERY = Duration.ofMinutes(30);

    private static final ReconcilerSettings PANELS =
            new ReconcilerSettings(Duration.ofHours(2), Duration.ofHours(3), 5, 3, 200);

    /** A book that is a little behind, as all read models are. */
    private static final Duration BEHIND = Duration.ofSeconds(20);

    /** Minutes. */
    private static final int PATIENCE = 60;

    private final SimulatedClock clock = new SimulatedClock(OPENING);
    private final Agenda agenda = new Agenda(clock);
    private final Ledger ledger = new Ledger();
    private final Answers answers = new Answers();
    private final Places places = new Places(new OpenVault());
    private final Scribe scribe;
    private final Faults faults;
    private final Till till;
    private final Rack rack;
    private final WorkBoard board;
    private final Engine engine;
    private final Weather weather;
    private final Opening opening;
    private final Town town;
    private final Flow flow;
    private final Watch watch;

    /**
     * @param seed of what people do
     * @param fate seed of what goes wrong, and of what takes how long
     * @param payments how many purchases are begun
     */
    Era(long seed, long fate, int payments, Scribe scribe) {
        this.scribe = scribe;
        var people = new Dice(seed);
        var dice = new Dice(fate);
        faults = new Faults(dice.split(), FAULTED_PERMILLE);
        till = new Till(clock, faults);
        rack = new Rack(faults);
        board = new WorkBoard(agenda, clock, dice.split(), faults);
        var parts = new Parts();
        parts.add(clock);
        var vault = parts.add(new OpenVault());
        Opening.rules().forEach(parts::add);
        parts.add((PersonalKeys) _ -> 1);
        Limits limits = parts.add(new Limits());
        var backstop =
                new Backstop(limits, _ -> KeyTraffic.Flow.NONE, Duration.ofDays(1), Duration.ZERO);
        parts.add(backstop);
        parts.add(new SameAgain(backstop, vault));
        parts.add(new RoundsSeen());
        parts.add(rack);
        parts.add(PANELS);
        parts.add(answers);
        parts.add(places);
        parts.add(new Bookmark(OPENING));
        parts.add((ListKeeper) (_, _) -> {});
        parts.add(COMPARED_EVERY);
        parts.add(board);
        parts.add(new Bookkeeping());
        parts.add(new Providers(List.of(till)));
        parts.add(Backoff.usual(clock, new Random(fate)));
        parts.add(new PanelCalls(rack, new Panels(List.of(rack)), new PanelGate(clock)));
        engine = new Engine(agenda, clock, dice.split(), parts, DESKS, this::heard);
        parts.add(parts.make(Earmarks.class));
        var reports = (MoneyReports) parts.add(parts.make(MoneyReports.class));
        board.hire(JOBS.stream().<Job<?>>map(type -> (Job<?>) parts.make(type)).toList());
        weather = new Weather(agenda, dice.split(), engine.commands(), rack, till);
        watch = new Watch(agenda, clock, engine.commands(), board);
        opening = new Opening(engine.commands(), rack);
        var postman = new Postman(agenda, dice.split(), faults, till, reports);
        var payers = new Payers(agenda, people.of("payers"), till, postman, faults);
        town = new Town(agenda, people, engine.commands(), payers, payments);
        flow = new Flow(agenda, people.of("traffic"), engine.commands(), rack, faults);
    }

    private void heard(DomainEventMessage<?> event) {
        ledger.add(scribe.write(event));
        // agenda entries only: nothing is decided while another decision is being stored
        agenda.after(Duration.ZERO, () -> hear(event.getPayload()));
        answers.on(event.getPayload());
        agenda.after(BEHIND, () -> places.on(event.getPayload()));
    }

    private void hear(Object event) {
        watch.hear(event);
        town.hear(event);
        flow.hear(event);
    }

    /** Plays it to its end: a season with faults, then days without. */
    World play() {
        opening.open();
        board.order(CompareMoney.order(till.name(), clock.instant()));
        weather.begin(Opening.SERVERS);
        town.come();
        agenda.runUntil(OPENING.plus(SEASON));
        faults.stop();
        flow.stop();
        weather.clear();
        agenda.runUntil(OPENING.plus(SEASON).plus(REST));
        letHandlersFinish();
        return new World(
                ledger,
                till,
                rack,
                board.unfinished(),
                engine.isUpToDate(),
                replay(),
                Optional.empty(),
                clock.instant());
    }

    /**
     * What happened in the last moments is handled some moments later, unless somebody is stuck.
     */
    private void letHandlersFinish() {
        Instant end = OPENING.plus(SEASON).plus(REST);
        for (int minute = 1; minute <= PATIENCE && !engine.isUpToDate(); minute++) {
            agenda.runUntil(end.plus(Duration.ofMinutes(minute)));
        }
    }

    private Replay replay() {
        Replay before = counted();
        long events = engine.replay();
        return Replay.between(before, counted(), events);
    }

    private Replay counted() {
        return new Replay(
                0, engine.commands().sent(), board.orders(), faults.calls(), agenda.count());
    }

    Faults faults() {
        return faults;
    }
}
