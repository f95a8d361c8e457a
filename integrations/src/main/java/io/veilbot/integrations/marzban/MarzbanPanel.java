package io.veilbot.integrations.marzban;

import io.veilbot.api.access.ShareLink;
import io.veilbot.api.fleet.Inbound;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.api.fleet.Protocol;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.ShortName;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Marzban 0.8. A key is a user with our credential in the inbound whose tag staff gave; its name is
 * ours, written shorter where the panel could not take it. Names are unique, so making one twice
 * finds it. The panel's credential is {@code user:password}.
 */
public final class MarzbanPanel implements VpnPanel, AutoCloseable {

    private static final int LONGEST_NAME = 32;

    private final MarzbanApi api;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public MarzbanPanel(AddressGuard guard, Duration whole, Clock clock) {
        this.api = new MarzbanApi(guard, whole, clock);
    }

    @Override
    public PanelKind kind() {
        return PanelKind.MARZBAN;
    }

    /** Each key is a row of its own; its smallest database has one writer and some patience. */
    @Override
    public int writesAtOnce() {
        return 4;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        return inbound(panel, order)
                .then(inbound ->
                        there(panel, order, inbound)
                                .then(user -> key(panel, order, inbound, user)));
    }

    private static Outcome<Inbound> inbound(Panel panel, KeyOrder order) {
        if (!ShortName.fits(order.name(), LONGEST_NAME)) {
            return new Outcome.Refused<>("name-too-long");
        }
        return panel.access().inbounds().stream()
                .filter(inbound -> inbound.protocol() == order.protocol())
                .filter(inbound -> inbound.protocol() != Protocol.OUTLINE)
                .findFirst()
                .<Outcome<Inbound>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused<>("no-inbound-of-this-protocol"));
    }

    private Outcome<MarzbanUser> there(Panel panel, KeyOrder order, Inbound inbound) {
        Outcome<MarzbanUser> made = api.create(panel, order, inbound);
        return switch (made) {
            case Outcome.Done(MarzbanUser user) -> asOrdered(panel, user, order, inbound);
            case Outcome.Pending(String why) ->
                    look(panel, order, inbound, new Outcome.NotAttempted<>(why));
            case Outcome.Unknown<MarzbanUser> unknown -> look(panel, order, inbound, unknown);
            default -> made;
        };
    }

    /**
     * Without an answer it is there, or the next try makes it.
     *
     * @param otherwise what it comes to if it is not there
     */
    private Outcome<MarzbanUser> look(
            Panel panel, KeyOrder order, Inbound inbound, Outcome<MarzbanUser> otherwise) {
        return api.find(panel, order.name())
                        instanceof Outcome.Done<Optional<MarzbanUser>>(var found)
                ? found.map(user -> asOrdered(panel, user, order, inbound)).orElse(otherwise)
                : otherwise;
    }

    /** A new one is active, whatever was ordered. */
    private Outcome<MarzbanUser> asOrdered(
            Panel panel, MarzbanUser user, KeyOrder order, Inbound inbound) {
        return user.isAs(order)
                ? new Outcome.Done<>(user)
                : api.change(panel, order, inbound)
                        .then(changed ->
                                changed.<Outcome<MarzbanUser>>map(Outcome.Done::new)
                                        .orElseGet(() ->
                                                new Outcome.NotAttempted<>("gone-meanwhile")));
    }

    private Outcome<PanelKey> key(Panel panel, KeyOrder order, Inbound inbound, MarzbanUser user) {
        return link(panel, order, inbound, user)
                .then(link ->
                        new Outcome.Done<>(
                                new PanelKey(
                                        user.username(),
                                        order.name(),
                                        link.withLabel(panel.name()).text(),
                                        user.limit())));
    }

    /**
     * The panel writes another link at each call, as it draws names and short ids by lot, and the
     * first one of an inbound since its start without a short id. So the sample counts, and without
     * one it is asked twice.
     */
    private Outcome<ShareLink> link(
            Panel panel, KeyOrder order, Inbound inbound, MarzbanUser user) {
        Optional<ShareLink> told = user.link(order);
        Optional<ShareLink> ofSample =
                ShareLink.parse(inbound.sample())
                        .filter(sample -> sample.protocol() == order.protocol())
                        .map(sample -> sample.withCredential(MarzbanUser.credential(order)));
        if (ofSample.isEmpty() && told.filter(MarzbanPanel::lacksShortId).isPresent()) {
            return api.find(panel, order.name())
                    .then(again -> found(again.flatMap(it -> it.link(order)).or(() -> told)));
        }
        return found(told.isPresent() ? ofSample.or(() -> told) : told);
    }

    private static boolean lacksShortId(ShareLink link) {
        return link.parameter("security").filter("reality"::equals).isPresent()
                && link.parameter("sid").isEmpty();
    }

    private static Outcome<ShareLink> found(Optional<ShareLink> link) {
        return link.<Outcome<ShareLink>>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.NotAttempted<>("panel-gives-no-link"));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return inbound(panel, order)
                .then(inbound ->
                        api.find(panel, order.name())
                                .then(found ->
                                        found.map(user ->
                                                        key(panel, order, inbound, user)
                                                                .then(MarzbanPanel::some))
                                                .orElseGet(() ->
                                                        new Outcome.Done<>(Optional.empty()))));
    }

    private static <T> Outcome<Optional<T>> some(T value) {
        return new Outcome.Done<>(Optional.of(value));
    }

    /**
     * Switched off first: with its admin in the environment, version 0.8.4 forgets a user, fails,
     * and leaves his credential in the proxy.
     */
    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return api.rest(panel, name)
                .then(there -> there ? api.delete(panel, name) : new Outcome.Done<>(false));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return inbound(panel, order)
                .then(inbound -> api.change(panel, order, inbound))
                .then(changed -> new Outcome.Done<>(changed.isPresent()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return users(panel)
                .then(users ->
                        new Outcome.Done<>(users.stream().map(MarzbanUser::listed).toList()));
    }

    Outcome<List<MarzbanUser>> users(Panel panel) {
        return new MarzbanUsers(api).read(panel);
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return api.system(panel);
    }

    @Override
    public void close() {
        api.close();
    }
}
