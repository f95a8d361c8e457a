package io.veilbot.integrations.cores;

import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Duration;
import java.util.ArrayList;
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

    private CorePanel(Dialect dialect, AddressGuard guard, Duration whole) {
        this.dialect = dialect;
        this.calls = new CoreCalls(guard, whole);
        this.api = new CoreApi(dialect, calls);
        this.check = new InboundCheck(api);
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

    /** What else is asked of the same cores takes the same connections. */
    CoreApi api() {
        return api;
    }

    @Override
    public PanelKind kind() {
        return dialect.kind();
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        return Way.of(panel, order.protocol())
                .then(way ->
                        set(panel, way, order)
                                .then(_ -> new Outcome.Done<>(way.key(panel, order))));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return Way.of(panel, order.protocol()).then(way -> set(panel, way, order));
    }

    private Outcome<Boolean> set(Panel panel, Way way, KeyOrder order) {
        return order.rests()
                ? removed(panel, way.tag(), order.name()).then(_ -> new Outcome.Done<>(true))
                : check.admit(panel, way).then(_ -> added(panel, way, order));
    }

    /** There already means: by us, with this credential, for both follow from the key. */
    private Outcome<Boolean> added(Panel panel, Way way, KeyOrder order) {
        return way.account(order)
                .then(account ->
                        api.add(panel.access(), way.tag(), order.name(), account)
                                .outcome(
                                        _ -> new Outcome.Done<>(true),
                                        complaint ->
                                                complaint == Complaint.ALREADY_THERE
                                                        ? new Outcome.Done<>(true)
                                                        : complaint.outcome()));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return everywhere(panel, inbound -> removed(panel, inbound.tag(), name))
                .then(found -> new Outcome.Done<>(found.contains(true)));
    }

    private Outcome<Boolean> removed(Panel panel, String tag, String name) {
        return api.remove(panel.access(), tag, name)
                .outcome(
                        _ -> new Outcome.Done<>(true),
                        complaint ->
                                complaint == Complaint.NOT_THERE
                                        ? new Outcome.Done<>(false)
                                        : complaint.outcome());
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return Way.of(panel, order.protocol())
                .then(way ->
                        api.person(panel.access(), way.tag(), order.name())
                                .outcome(
                                        answer -> new Outcome.Done<>(names(answer)),
                                        CorePanel::cannotList)
                                .then(found ->
                                        new Outcome.Done<>(
                                                found.isEmpty()
                                                        ? Optional.empty()
                                                        : Optional.of(way.key(panel, order)))));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return everywhere(panel, inbound -> listed(panel, inbound))
                .then(lists ->
                        new Outcome.Done<>(
                                lists.stream()
                                        .flatMap(List::stream)
                                        .distinct()
                                        .map(name -> new ListedKey(name, name))
                                        .toList()));
    }

    private Outcome<List<String>> listed(Panel panel, Inbound inbound) {
        return api.people(panel.access(), inbound.tag())
                .outcome(answer -> new Outcome.Done<>(names(answer)), CorePanel::cannotList);
    }

    /** Asked for somebody who is not there, a core answers with somebody who has no name. */
    private static List<String> names(Fields answer) {
        return answer.parts(1).stream()
                .map(user -> user.text(2))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static <T> Outcome<T> cannotList(Complaint complaint) {
        return complaint == Complaint.NO_SUCH_CALL
                ? new Outcome.Refused<>(CANNOT_LIST)
                : complaint.outcome();
    }

    /** At every inbound, up to the first where it does not work. */
    private static <T> Outcome<List<T>> everywhere(
            Panel panel, Function<Inbound, Outcome<T>> call) {
        Outcome<List<T>> all = new Outcome.Done<>(List.of());
        for (Inbound inbound : panel.access().inbounds()) {
            all =
                    all.then(before ->
                            call.apply(inbound)
                                    .then(more -> new Outcome.Done<>(and(before, more))));
        }
        return panel.access().inbounds().isEmpty() ? new Outcome.Refused<>("no-inbound") : all;
    }

    private static <T> List<T> and(List<T> before, T more) {
        var all = new ArrayList<T>(before);
        all.add(more);
        return all;
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
