package io.veilbot.benchmarks.simulation;

import io.veilbot.benchmarks.simulation.Faults.Fault;
import io.veilbot.integrations.reconciler.CompareKeys;
import io.veilbot.integrations.reconciliation.CompareMoney;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The work rows of a running shop, in memory: each order is done by the shop's own job, on lanes
 * one at a time, by workers that may die at any step and whose lease then runs out.
 */
final class WorkBoard implements WorkDesk {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(8);
    private static final Set<String> ENDLESS = Set.of(CompareMoney.KIND, CompareKeys.KIND);
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final class Item {
        final WorkOrder order;
        final Instant createdAt;
        int attempt;
        Instant dueAt;
        boolean leased;
        boolean done;

        Item(WorkOrder order, Instant createdAt) {
            this.order = order;
            this.createdAt = createdAt;
            this.dueAt = order.dueAt();
        }
    }

    private final Agenda agenda;
    private final SimulatedClock clock;
    private final Dice dice;
    private final Faults faults;
    private final Map<String, Item> items = new HashMap<>();
    private final Set<String> busyLanes = new HashSet<>();
    private Map<String, Job<?>> jobs = Map.of();
    private long orders;

    WorkBoard(Agenda agenda, SimulatedClock clock, Dice dice, Faults faults) {
        this.agenda = agenda;
        this.clock = clock;
        this.dice = dice;
        this.faults = faults;
    }

    void hire(List<Job<?>> all) {
        jobs = all.stream().collect(Collectors.toMap(Job::kind, Function.identity()));
    }

    /** How often something was ordered, were it known already or not. */
    long orders() {
        return orders;
    }

    /** Orders that nobody has finished, though they have an end. */
    List<String> unfinished() {
        return items.values().stream()
                .filter(it -> !it.done && !ENDLESS.contains(it.order.kind()))
                .map(it -> it.order.id())
                .toList();
    }

    @Override
    public void order(WorkOrder order) {
        orders++;
        if (!items.containsKey(order.id())) {
            var item = new Item(order, clock.instant());
            items.put(order.id(), item);
            agenda.at(order.dueAt(), () -> take(item));
        }
    }

    @Override
    public void callOff(String id, String why) {
        Item item = items.get(id);
        if (item != null) {
            item.done = true;
        }
    }

    @Override
    public void callOffUnlessLeased(String id, String why) {
        Item item = items.get(id);
        if (item != null && !item.leased) {
            item.done = true;
        }
    }

    @Override
    public boolean wasOrdered(String id) {
        return items.containsKey(id);
    }

    @Override
    public void hurry(String lane) {
        items.values().stream()
                .filter(it -> !it.done && !it.leased)
                .filter(it -> it.order.lane().filter(lane::equals).isPresent())
                .forEach(this::hurry);
    }

    private void hurry(Item item) {
        item.dueAt = clock.instant();
        agenda.after(Duration.ZERO, () -> take(item));
    }

    /** What was hurried and done meanwhile is due later than it was. */
    private void take(Item item) {
        if (item.done || item.leased || item.dueAt.isAfter(clock.instant())) {
            return;
        }
        String lane = item.order.lane().orElse("");
        if (!lane.isEmpty() && !busyLanes.add(lane)) {
            agenda.after(dice.within(Duration.ofSeconds(2)), () -> take(item));
            return;
        }
        item.leased = true;
        item.attempt++;
        Job<?> job = Objects.requireNonNull(jobs.get(item.order.kind()), item.order.kind());
        perform(job, item, lane);
    }

    private <R> void perform(Job<R> job, Item item, String lane) {
        Work work = work(item);
        R result = job.perform(work);
        if (faults.strikes(Fault.DIED_BEFORE_TELLING, 10)) {
            agenda.after(LEASE, () -> letGo(item, lane));
            return;
        }
        agenda.after(dice.upTo(LONGEST_CALL), () -> report(job, item, work, result, lane));
    }

    private <R> void report(Job<R> job, Item item, Work work, R result, String lane) {
        Next next = job.report(work, result);
        if (faults.strikes(Fault.DIED_BEFORE_SETTLING, 10)) {
            agenda.after(LEASE, () -> letGo(item, lane));
            return;
        }
        item.leased = false;
        busyLanes.remove(lane);
        switch (next) {
            case Next.Again(Instant at, _) -> {
                item.dueAt = at;
                agenda.at(at, () -> take(item));
            }
            case Next.Finished _, Next.GiveUp _ -> item.done = true;
        }
    }

    private void letGo(Item item, String lane) {
        item.leased = false;
        busyLanes.remove(lane);
        take(item);
    }

    private static Work work(Item item) {
        WorkOrder order = item.order;
        return new Work(
                order.id(),
                order.kind(),
                order.subject(),
                order.details(),
                item.attempt,
                item.createdAt,
                "worker-" + item.attempt);
    }
}
