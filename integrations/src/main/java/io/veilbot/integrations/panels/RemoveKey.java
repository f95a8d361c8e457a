package io.veilbot.integrations.panels;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRemoved;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;

/**
 * Gets a key off its panel, whether it ever got there or not. It never gives up on an open door.
 */
public final class RemoveKey extends Errand<Boolean> {

    public static final String KIND = "remove-key";

    private final PanelCalls calls;

    public RemoveKey(PanelCalls calls, Commands commands, Backoff backoff) {
        super(KIND, "keys", commands, Actor.system("key-provisioner"), backoff);
        this.calls = calls;
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
            case Outcome.Done(Boolean there) ->
                    tell(
                            new RecordKeyRemoved(new KeyId(work.subject())),
                            there ? "removed" : "was-not-there");
            case Outcome.Refused(String why) -> again(work, why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }
}
