package io.veilbot.integrations.remnawave;

import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.ShortName;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import io.veilbot.integrations.panels.WayIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Remnawave. A key is a user with our credentials in the squad that opens its way in. Usernames are
 * ours and unique, so making one twice finds it, and a lost answer is found again.
 */
public final class RemnawavePanel implements VpnPanel, AutoCloseable {

    private static final int LONGEST_NAME = 36;

    private final RemnawaveApi api;
    private final UserList list;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public RemnawavePanel(AddressGuard guard, Duration whole) {
        this.api = new RemnawaveApi(guard, whole);
        this.list = new UserList(api);
    }

    /** What else is asked of the same panels takes the same connections. */
    UserList list() {
        return list;
    }

    @Override
    public PanelKind kind() {
        return PanelKind.REMNAWAVE;
    }

    /** Each key is a row of its own in a large database. */
    @Override
    public int writesAtOnce() {
        return 8;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        return way(panel, order)
                .then(way ->
                        there(panel, order, way)
                                .then(user -> new Outcome.Done<>(user.key(panel, way))));
    }

    private static Outcome<WayIn> way(Panel panel, KeyOrder order) {
        if (!ShortName.fits(order.name(), LONGEST_NAME)) {
            return new Outcome.Refused<>("name-too-long");
        }
        return User.speaks(order.protocol())
                ? WayIn.of(panel, order.protocol())
                : new Outcome.Refused<>("protocol-not-of-this-panel");
    }

    /** Without an answer it is there, or the next try makes it. */
    private Outcome<User> there(Panel panel, KeyOrder order, WayIn way) {
        Outcome<User> made = api.create(panel, order, way.tag());
        return switch (made) {
            case Outcome.Pending(String why) ->
                    existing(panel, order, new Outcome.NotAttempted<>(why));
            case Outcome.Unknown<User> unknown -> existing(panel, order, unknown);
            default -> made;
        };
    }

    /**
     * @param otherwise what it comes to if nobody is there
     */
    private Outcome<User> existing(Panel panel, KeyOrder order, Outcome<User> otherwise) {
        return api.find(panel, order.name()) instanceof Outcome.Done<Optional<User>>(var found)
                ? found.map(user -> asOrdered(panel, user, order).then(set -> or(set, otherwise)))
                        .orElse(otherwise)
                : otherwise;
    }

    private static Outcome<User> or(Optional<User> user, Outcome<User> otherwise) {
        return user.<Outcome<User>>map(Outcome.Done::new).orElse(otherwise);
    }

    /** Sets all that can be set of a user, whatever this one was like; empty if gone meanwhile. */
    private Outcome<Optional<User>> asOrdered(Panel panel, User user, KeyOrder order) {
        return order.rests()
                ? api.disable(panel, user)
                        .then(there ->
                                new Outcome.Done<>(Optional.of(user.resting()).filter(_ -> there)))
                : way(panel, order).then(way -> api.change(panel, user, order, way.tag()));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return way(panel, order)
                .then(way ->
                        api.find(panel, order.name())
                                .then(found ->
                                        new Outcome.Done<>(
                                                found.map(user -> user.key(panel, way)))));
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        if (!KeyOrder.isOurs(name)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return api.find(panel, name)
                .then(found ->
                        found.map(user -> api.delete(panel, user))
                                .orElseGet(() -> new Outcome.Done<>(false)));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        return api.find(panel, order.name())
                .then(found ->
                        found.map(user -> asOrdered(panel, user, order))
                                .orElseGet(() -> new Outcome.Done<>(Optional.empty())))
                .then(set -> new Outcome.Done<>(set.isPresent()));
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return list.read(panel)
                .then(users -> new Outcome.Done<>(users.stream().map(User::listed).toList()));
    }

    /** Versions before 2.3 do not tell which they are. */
    @Override
    public Outcome<Vitals> health(Panel panel) {
        return api.page(panel, 0, 1)
                .then(_ ->
                        api.about(panel) instanceof Outcome.Done<Vitals> told
                                ? told
                                : new Outcome.Done<>(new Vitals("unknown")));
    }

    @Override
    public void close() {
        api.close();
    }
}
