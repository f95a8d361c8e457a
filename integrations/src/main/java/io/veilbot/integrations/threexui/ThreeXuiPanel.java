package io.veilbot.integrations.threexui;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import io.veilbot.integrations.threexui.XuiApi.Found;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * 3x-ui: version 3 by an API token, version 2 by {@code user:password}; the form of the credential
 * says which. A key is a client of the inbound whose number staff gave, with our name as its email
 * and our credential. Names are unique, so making one twice finds it.
 */
public final class ThreeXuiPanel implements VpnPanel, AutoCloseable {

    private final XuiCalls calls;
    private final XuiApi v3;
    private final XuiApi v2;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public ThreeXuiPanel(AddressGuard guard, Duration whole, Clock clock) {
        this.calls = new XuiCalls(guard, whole, clock);
        this.v3 = new TokenApi(calls);
        this.v2 = new SessionApi(calls);
    }

    @Override
    public PanelKind kind() {
        return PanelKind.THREE_X_UI;
    }

    XuiApi api(Panel panel) {
        return XuiCalls.hasToken(panel.access()) ? v3 : v2;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        return XuiWay.of(panel, order)
                .then(way ->
                        there(panel, order, way)
                                .then(client -> way.key(api(panel), panel, client)));
    }

    /** Looks first, as two clients of one name would be refused, and with an error to be read. */
    private Outcome<XuiClient> there(Panel panel, KeyOrder order, XuiWay way) {
        return api(panel)
                .find(panel, order.name())
                .then(found ->
                        found.map(client -> asOrdered(panel, client, order, way))
                                .orElseGet(() -> made(panel, order, way)));
    }

    private Outcome<XuiClient> made(Panel panel, KeyOrder order, XuiWay way) {
        XuiClient client = way.client(order, "");
        Outcome<Boolean> added = api(panel).add(panel, client, way.number());
        return switch (added) {
            // whatever is asked for, a new client of version 3 is let in
            case Outcome.Done<Boolean> _ when order.rests() ->
                    look(panel, order, way, new Outcome.Unknown<>("gone-meanwhile"));
            case Outcome.Pending(String why) ->
                    look(panel, order, way, new Outcome.NotAttempted<>(why));
            case Outcome.Unknown(String why) -> look(panel, order, way, new Outcome.Unknown<>(why));
            default -> added.then(_ -> new Outcome.Done<>(client));
        };
    }

    /**
     * Without an answer it is there, or the next try makes it.
     *
     * @param otherwise what it comes to if it is not there
     */
    private Outcome<XuiClient> look(
            Panel panel, KeyOrder order, XuiWay way, Outcome<XuiClient> otherwise) {
        return api(panel).find(panel, order.name())
                        instanceof Outcome.Done<Optional<Found>>(var found)
                ? found.map(client -> asOrdered(panel, client, order, way)).orElse(otherwise)
                : otherwise;
    }

    private Outcome<XuiClient> asOrdered(Panel panel, Found found, KeyOrder order, XuiWay way) {
        XuiClient wanted = way.client(order, found.client().subId());
        if (wanted.equals(found.client())) {
            return new Outcome.Done<>(wanted);
        }
        return api(panel)
                .change(panel, found, wanted)
                .then(there ->
                        there
                                ? new Outcome.Done<>(wanted)
                                : new Outcome.NotAttempted<>("gone-meanwhile"));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return XuiWay.of(panel, order)
                .then(way ->
                        api(panel)
                                .find(panel, order.name())
                                .then(found ->
                                        found.map(it -> shown(panel, way, it))
                                                .orElseGet(ThreeXuiPanel::nothing)));
    }

    private Outcome<Optional<PanelKey>> shown(Panel panel, XuiWay way, Found found) {
        return way.key(api(panel), panel, found.client())
                .then(key -> new Outcome.Done<>(Optional.of(key)));
    }

    private static Outcome<Optional<PanelKey>> nothing() {
        return new Outcome.Done<>(Optional.empty());
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return api(panel).remove(panel, name);
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return XuiWay.of(panel, order)
                .then(way ->
                        api(panel)
                                .find(panel, order.name())
                                .then(found ->
                                        found.map(it ->
                                                        asOrdered(panel, it, order, way)
                                                                .then(_ ->
                                                                        new Outcome.Done<>(true)))
                                                .orElseGet(() -> new Outcome.Done<>(false))));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return api(panel)
                .all(panel)
                .then(all -> new Outcome.Done<>(all.stream().map(XuiClient::listed).toList()));
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return calls.get(panel, "/panel/api/server/status", XuiStatus::vitals);
    }

    @Override
    public void close() {
        calls.close();
    }
}
