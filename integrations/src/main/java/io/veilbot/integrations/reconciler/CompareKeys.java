package io.veilbot.integrations.reconciler;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.api.fleet.VpnServerCommand.RecordReconciliation;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.KnownKeys;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.PanelLives;
import io.veilbot.integrations.panels.SameAgain;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the keys on a panel with those that should be there, every few minutes and whenever the
 * panel may have lost some; in the lane of its server, where nobody else asks for keys meanwhile.
 * One try is one slice, so that whoever waits for a key has a turn.
 */
public final class CompareKeys implements Job<Outcome<Slice>> {

    public static final String KIND = "compare-keys";

    private static final Logger LOG = LoggerFactory.getLogger(CompareKeys.class);
    private static final Actor SELF = Actor.system("key-reconciler");

    private final Turn turn;
    private final Restorer restorer;
    private final RoundBook rounds;
    private final PanelLives lives;
    private final Commands commands;
    private final Backoff backoff;
    private final Clock clock;
    private final ReconcilerSettings settings;

    CompareKeys(
            PanelCalls calls,
            SameAgain same,
            KnownKeys book,
            RoundBook rounds,
            Sightings sightings,
            PanelLives lives,
            WorkDesk desk,
            Commands commands,
            Backoff backoff,
            Clock clock,
            ReconcilerSettings settings) {
        this.restorer = new Restorer(calls, book, same, commands);
        this.turn =
                new Turn(
                        new Listing(calls, same),
                        restorer,
                        new Remover(calls, sightings, desk, clock, settings),
                        new Desired(book, desk),
                        new Current(rounds, lives, clock),
                        settings.slice());
        this.rounds = rounds;
        this.lives = lives;
        this.commands = commands;
        this.backoff = backoff;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "reconciler";
    }

    @Override
    public Outcome<Slice> perform(Work work) {
        return turn.at(new ServerId(work.subject()));
    }

    @Override
    public Next report(Work work, Outcome<Slice> outcome) {
        return switch (outcome) {
            case Outcome.Done(Slice slice) -> done(slice);
            case Outcome.Refused(String why) -> broken(work, why);
            case Outcome.Pending(String why) -> broken(work, why);
            case Outcome.NotAttempted(String why) -> broken(work, why);
            case Outcome.Unknown(String why) -> broken(work, why);
        };
    }

    private Next done(Slice slice) {
        restorer.tell(slice.answers());
        if (!slice.last()) {
            return goOn(slice.before().after(slice));
        }
        Round ended = slice.before().ended(slice, clock.instant());
        tell(slice, ended);
        rounds.keep(ended);
        if (lives.of(ended.shown().server()) != ended.life()) {
            return new Next.Again(clock.instant(), "it may have forgotten more meanwhile");
        }
        return ended.troubles() > 0
                ? again(ended, "not all were restored")
                : new Next.Again(clock.instant().plus(settings.every()), ended.summary());
    }

    private Next goOn(Round round) {
        rounds.keep(round);
        return round.troubles() > 0
                ? again(round, "the panel fell silent")
                : new Next.Again(clock.instant(), round.summary());
    }

    private Next broken(Work work, String why) {
        Round broken = turn.round(new ServerId(work.subject())).broken(clock.instant(), why);
        rounds.keep(broken);
        return again(broken, why);
    }

    private Next again(Round round, String why) {
        Instant soon = backoff.nextTry(round.troubles());
        Instant regular = clock.instant().plus(settings.every());
        return new Next.Again(soon.isBefore(regular) ? soon : regular, why);
    }

    private void tell(Slice slice, Round ended) {
        var shown = ended.shown();
        List<String> removed = slice.removal().removed();
        if (shown.restored() == 0
                && removed.isEmpty()
                && shown.held() == slice.before().toldHeld()) {
            return;
        }
        try {
            commands.send(
                    new RecordReconciliation(
                            shown.server(),
                            shown.begunAt(),
                            shown.restored(),
                            removed,
                            shown.held()),
                    SELF);
        } catch (RefusedException e) {
            LOG.warn("{}: the ledger refused the comparison: {}", shown.server(), e.refusal());
        }
    }

    /** To be ordered once for each server; it goes on by itself. */
    public static WorkOrder order(ServerId server, Instant due) {
        return WorkOrder.of(KIND, server.value(), Map.of(), due).inLane(server.value());
    }
}
