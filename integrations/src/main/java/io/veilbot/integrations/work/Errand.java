package io.veilbot.integrations.work;

import io.veilbot.api.Actor;
import io.veilbot.api.Command;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.integrations.call.Outcome;

/**
 * A job that asks for something outside, tells the shop what came of it by a command, and comes
 * back after growing waits as long as nothing did.
 *
 * @param <R> what is asked for
 */
public abstract class Errand<R> implements Job<Outcome<R>> {

    protected final Backoff backoff;
    private final String kind;
    private final String crew;
    private final Commands commands;
    private final Actor actor;

    /**
     * @param actor on whose behalf the shop is told
     */
    protected Errand(String kind, String crew, Commands commands, Actor actor, Backoff backoff) {
        this.kind = kind;
        this.crew = crew;
        this.commands = commands;
        this.actor = actor;
        this.backoff = backoff;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String crew() {
        return crew;
    }

    /** Finished with this note, unless the shop refuses to hear it. */
    protected final Next tell(Command command, String note) {
        try {
            commands.send(command, actor);
            return new Next.Finished(note);
        } catch (RefusedException e) {
            return new Next.GiveUp("the ledger refused: " + e.refusal());
        }
    }

    protected final Next again(Work work, String reason) {
        return new Next.Again(backoff.nextTry(work.attempt()), reason);
    }
}
