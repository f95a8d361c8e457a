package io.veilbot.integrations.panels;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;

/**
 * Gets a key off its panel, whether it ever got there or not. It never gives up on an open door.
 */
public final class RemoveKey implements Job<Outcome<Boolean>> {

    static final String KIND = "remove-key";

    private final PanelCalls calls;
    private final Commands commands;
    private final Backoff backoff;

    public RemoveKey(PanelCalls calls, Commands commands, Backoff backoff) {
        this.calls = calls;
        this.commands = commands;
        this.backoff = backoff;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String crew() {
        return "keys";
    }

    @Override
    public Outcome<Boolean> perform(Work work) {
        return calls.write(
                new ServerId(work.detail(KeyWish.SERVER)),
                (panel, at) -> panel.remove(at, work.detail(KeyWish.PANEL_NAME)));
    }

    @Override
    public Next report(Work work, Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done(Boolean there) -> tell(work, there ? "removed" : "was-not-there");
            case Outcome.Refused(String why) -> again(work, why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    private Next tell(Work work, String note) {
        try {
            var key = new KeyId(work.subject());
            commands.send(new RecordKeyRemoved(key), Actor.system("key-provisioner"));
            return new Next.Finished(note);
        } catch (RefusedException e) {
            return new Next.GiveUp("the ledger refused: " + e.refusal());
        }
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }
}
