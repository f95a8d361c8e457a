package io.veilbot.integrations.panels;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.PersonalText;
import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.KeyOutcome;
import io.veilbot.api.access.KeyOutcome.Later.Kind;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyOutcome;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Errand;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.time.Instant;

/** Gets a key onto its panel, however long that takes, unless it is to be removed meanwhile. */
public final class ProvisionKey extends Errand<PanelKey> {

    public static final String KIND = "provision-key";

    /** Says that nothing was asked, for nothing is wanted any more. */
    private static final String REVOKED = "revoked-meanwhile";

    private final PanelCalls calls;
    private final Backstop backstop;
    private final WorkDesk desk;
    private final Vault vault;

    public ProvisionKey(
            PanelCalls calls,
            Commands commands,
            Backstop backstop,
            WorkDesk desk,
            Vault vault,
            Backoff backoff) {
        super(KIND, "keys", commands, Actor.system("key-provisioner"), backoff);
        this.calls = calls;
        this.backstop = backstop;
        this.desk = desk;
        this.vault = vault;
    }

    @Override
    public Outcome<PanelKey> perform(Work work) {
        if (isToBeRemoved(work)) {
            return new Outcome.Refused<>(REVOKED);
        }
        var wish = KeyWish.of(work);
        KeyOrder order = order(new KeyId(work.subject()), wish);
        return calls.write(wish.server(), (panel, at) -> panel.findOrCreate(at, order));
    }

    private KeyOrder order(KeyId key, KeyWish wish) {
        Allowance limit = backstop.of(key, wish.allowance());
        int devices = backstop.devices(key, wish.devices());
        return KeyOrder.of(key, wish.protocol(), limit, devices, vault);
    }

    /** Once removal is ordered nothing may come after it; both pass one lane, one at a time. */
    private boolean isToBeRemoved(Work work) {
        return desk.wasOrdered(WorkOrder.idOf(RemoveKey.KIND, work.subject()));
    }

    @Override
    public Next report(Work work, Outcome<PanelKey> outcome) {
        return switch (outcome) {
            case Outcome.Done(PanelKey key) -> tell(work, done(work, key), "provisioned");
            case Outcome.Refused(String why) when why.equals(REVOKED) -> new Next.Finished(why);
            case Outcome.Refused(String why) -> tell(work, new KeyOutcome.Refused(why), why);
            case Outcome.Pending(String why) -> later(work, Kind.PENDING, why);
            case Outcome.NotAttempted(String why) -> later(work, Kind.NOT_ATTEMPTED, why);
            case Outcome.Unknown(String why) -> later(work, Kind.UNKNOWN, why);
        };
    }

    private static KeyOutcome done(Work work, PanelKey key) {
        var link = new PersonalText(KeyWish.of(work).customer(), key.accessLink());
        return new KeyOutcome.Done(link, key.id());
    }

    private Next later(Work work, Kind kind, String why) {
        Instant nextTry = backoff.nextTry(work.attempt());
        var outcome = new KeyOutcome.Later(kind, why, work.attempt(), nextTry);
        Next told = tell(work, outcome, why);
        return told instanceof Next.GiveUp ? told : new Next.Again(nextTry, why);
    }

    private Next tell(Work work, KeyOutcome outcome, String note) {
        return tell(new RecordKeyOutcome(new KeyId(work.subject()), outcome), note);
    }
}
