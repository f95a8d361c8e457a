package io.veilbot.integrations.panels;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;
import java.util.Optional;

/**
 * Sets the limit of a key on its panel to what follows from what was wished last, however long that
 * takes: a key that is to rest and does not would carry traffic nobody has a right to.
 */
public final class AdjustKey implements Job<Outcome<Boolean>> {

    static final String KIND = "adjust-key";

    private final PanelCalls calls;
    private final Backstop backstop;
    private final WorkDesk desk;
    private final Backoff backoff;

    public AdjustKey(PanelCalls calls, Backstop backstop, WorkDesk desk, Backoff backoff) {
        this.calls = calls;
        this.backstop = backstop;
        this.desk = desk;
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

    /** A key that is not there yet is made with what was wished last. */
    @Override
    public Outcome<Boolean> perform(Work work) {
        Optional<Allowance> wished = backstop.of(new KeyId(work.subject()));
        if (wished.isEmpty() || isToBeRemoved(work)) {
            return new Outcome.Done<>(false);
        }
        return calls.write(
                new ServerId(work.detail(KeyWish.SERVER)),
                (panel, at) -> set(panel, at, work.detail(KeyWish.PANEL_NAME), wished.get()));
    }

    private boolean isToBeRemoved(Work work) {
        return desk.wasOrdered(WorkOrder.idOf(RemoveKey.KIND, work.subject()));
    }

    private static Outcome<Boolean> set(VpnPanel panel, Panel at, String name, Allowance limit) {
        return panel.read(at, name)
                .then(found ->
                        found.isEmpty()
                                ? new Outcome.Done<>(false)
                                : panel.setLimit(at, name, limit)
                                        .then(_ -> new Outcome.Done<>(true)));
    }

    @Override
    public Next report(Work work, Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done(Boolean there) ->
                    new Next.Finished(there ? "adjusted" : "was-not-there");
            case Outcome.Refused(String why) -> again(work, why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }
}
