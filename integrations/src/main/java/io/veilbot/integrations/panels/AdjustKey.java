package io.veilbot.integrations.panels;

import io.veilbot.api.Vault;
import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.KeyId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.work.Backoff;
import io.veilbot.integrations.work.Job;
import io.veilbot.integrations.work.Next;
import io.veilbot.integrations.work.Work;
import io.veilbot.integrations.work.WorkDesk;
import io.veilbot.integrations.work.WorkOrder;

/**
 * Sets the limits of a key on its panel to what follows from what was wished last, however long
 * that takes: a key that is to rest and does not would carry traffic nobody has a right to.
 */
public final class AdjustKey implements Job<Outcome<Boolean>> {

    static final String KIND = "adjust-key";

    private static final Next ADJUSTED = new Next.Finished("adjusted");

    private final PanelCalls calls;
    private final Backstop backstop;
    private final WorkDesk desk;
    private final KnownKeys keys;
    private final Vault vault;
    private final Backoff backoff;

    public AdjustKey(
            PanelCalls calls,
            Backstop backstop,
            WorkDesk desk,
            KnownKeys keys,
            Vault vault,
            Backoff backoff) {
        this.calls = calls;
        this.backstop = backstop;
        this.desk = desk;
        this.keys = keys;
        this.vault = vault;
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
        if (isToBeRemoved(work)) {
            return new Outcome.Done<>(false);
        }
        return keys.find(new KeyId(work.subject()))
                .map(this::set)
                .orElseGet(() -> new Outcome.NotAttempted<>("key-not-known-yet"));
    }

    private Outcome<Boolean> set(BookedKey key) {
        Allowance limit = backstop.of(key.key(), key.asked());
        int devices = backstop.devices(key.key(), key.devices());
        KeyOrder order = KeyOrder.of(key.key(), key.protocol(), limit, devices, vault);
        return calls.write(key.server(), (panel, at) -> panel.setLimit(at, order));
    }

    private boolean isToBeRemoved(Work work) {
        return desk.wasOrdered(WorkOrder.idOf(RemoveKey.KIND, work.subject()));
    }

    @Override
    public Next report(Work work, Outcome<Boolean> outcome) {
        return switch (outcome) {
            case Outcome.Done(Boolean there) -> there ? ADJUSTED : isMissed(work);
            case Outcome.Refused(String why) -> again(work, why);
            case Outcome.Pending(String why) -> again(work, why);
            case Outcome.NotAttempted(String why) -> again(work, why);
            case Outcome.Unknown(String why) -> again(work, why);
        };
    }

    /**
     * Where it should be, whoever compares the panel's keys finds out, and need not wait for it.
     */
    private Next isMissed(Work work) {
        desk.hurry(work.detail(KeyWish.SERVER));
        return new Next.Finished("was-not-there");
    }

    private Next again(Work work, String why) {
        return new Next.Again(backoff.nextTry(work.attempt()), why);
    }
}
