package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import io.veilbot.integrations.traffic.Counters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A V2Ray or an Xray without any panel: people are let in and out of its inbounds while it runs.
 * What it knows it has in memory. It knows no limits; a key that is to rest is let in no more.
 */
public final class CorePanel implements VpnPanel, AutoCloseable {

    private final Dialect dialect;
    private final CoreCalls calls;
    private final CoreApi api;
    private final InboundCheck check;
    private final Listing listing;

    private CorePanel(Dialect dialect, AddressGuard guard, Duration whole) {
        this.dialect = dialect;
        this.calls = new CoreCalls(guard, whole);
        this.api = new CoreApi(dialect, calls);
        this.check = new InboundCheck(api);
        this.listing = new Listing(api);
    }

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public static CorePanel v2ray(AddressGuard guard, Duration whole) {
        return new CorePanel(Dialect.V2RAY, guard, whole);
    }

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public static CorePanel xray(AddressGuard guard, Duration whole) {
        return new CorePanel(Dialect.XRAY, guard, whole);
    }

    /** What flows through its keys, asked over the same connections. */
    public Counters counters() {
        return new CoreCounters(kind(), api);
    }

    @Override
    public PanelKind kind() {
        return dialect.kind();
    }

    /**
     * Calls share one connection, and a core keeps those that it lets in under a lock of its own.
     */
    @Override
    public int writesAtOnce() {
        return 64;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        return Admission.of(panel, order)
                .then(admission ->
                        set(panel, admission).then(_ -> new Outcome.Done<>(admission.key(panel))));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return Admission.of(panel, order).then(admission -> set(panel, admission));
    }

    private Outcome<Boolean> set(Panel panel, Admission admission) {
        return admission.order().rests()
                ? removed(panel, admission.tag(), admission.name())
                        .then(_ -> new Outcome.Done<>(true))
                : check.of(panel, admission).then(_ -> added(panel, admission));
    }

    /** There already means: by us, with this credential, for both follow from the key. */
    private Outcome<Boolean> added(Panel panel, Admission admission) {
        return admission
                .account()
                .then(account ->
                        api.add(panel.access(), admission.tag(), admission.name(), account)
                                .outcome(
                                        _ -> new Outcome.Done<>(true),
                                        content(Complaint.ALREADY_THERE, true)));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return Listing.everywhere(panel, inbound -> removed(panel, inbound.tag(), name))
                .then(found -> new Outcome.Done<>(found.contains(true)));
    }

    private Outcome<Boolean> removed(Panel panel, String tag, String name) {
        return api.remove(panel.access(), tag, name)
                .outcome(_ -> new Outcome.Done<>(true), content(Complaint.NOT_THERE, false));
    }

    /** What the core complains of is what was wanted. */
    private static Function<Complaint, Outcome<Boolean>> content(
            Complaint welcome, boolean meaning) {
        return complaint ->
                complaint == welcome ? new Outcome.Done<>(meaning) : complaint.outcome();
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return Admission.of(panel, order)
                .then(admission ->
                        listing.has(panel, admission)
                                .then(there ->
                                        new Outcome.Done<>(
                                                Optional.of(admission.key(panel))
                                                        .filter(_ -> there))));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return listing.all(panel);
    }

    /** A core does not tell its version. */
    @Override
    public Outcome<Vitals> health(Panel panel) {
        return api.system(panel.access())
                .outcome(
                        answer ->
                                new Outcome.Done<>(
                                        new Vitals(
                                                "unknown",
                                                Optional.of(
                                                        Duration.ofSeconds(answer.number(10))))),
                        Complaint::outcome);
    }

    @Override
    public void close() {
        calls.close();
    }
}
