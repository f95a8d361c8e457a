package io.veilbot.integrations.outline;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelHttp;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.PanelRequest;
import io.veilbot.integrations.panels.Vitals;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Outline's management API. Keys are made under an id of our own, which is also their name: making
 * one twice finds it, and a lost answer is found again.
 */
public final class OutlinePanel implements VpnPanel, AutoCloseable {

    private final PanelHttp calls;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public OutlinePanel(AddressGuard guard, Duration whole) {
        this.calls = PanelHttp.pinned(guard, whole);
    }

    @Override
    public PanelKind kind() {
        return PanelKind.OUTLINE;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, KeyOrder order) {
        String path = KeyPath.of(order.name());
        Reply reply = send(panel, "PUT", path, Optional.of(Bodies.key(order)));
        Outcome<PanelKey> made =
                reply.outcome(answer -> Answers.made(panel.name(), order.name(), answer));
        Outcome<PanelKey> there =
                switch (made) {
                    case Outcome.Pending<PanelKey> _ -> existing(panel, order);
                    case Outcome.Unknown<PanelKey> unknown -> look(panel, order, unknown);
                    default -> made;
                };
        return order.rests() ? there.then(key -> limited(panel, order, key)) : there;
    }

    /**
     * A conflict that is not about this key, such as a busy port, may pass. One about the password
     * alone would be ours as well: no other key can have it.
     */
    private Outcome<PanelKey> existing(Panel panel, KeyOrder order) {
        return read(panel, order)
                .then(found ->
                        found.map(key -> withLimit(panel, order, key))
                                .orElseGet(() -> new Outcome.NotAttempted<>("conflict")));
    }

    /** No answer: it is there, or the next try makes it. */
    private Outcome<PanelKey> look(Panel panel, KeyOrder order, Outcome<PanelKey> unknown) {
        return read(panel, order) instanceof Outcome.Done<Optional<PanelKey>>(var found)
                ? found.map(key -> withLimit(panel, order, key)).orElse(unknown)
                : unknown;
    }

    private Outcome<PanelKey> withLimit(Panel panel, KeyOrder order, PanelKey key) {
        Allowance allowance = order.allowance();
        Optional<Long> wanted =
                allowance.unlimited() ? Optional.empty() : Optional.of(allowance.bytes());
        if (!(Answers.ours(key, order.name()) instanceof Outcome.Done)
                || key.limitBytes().equals(wanted)) {
            return Answers.ours(key, order.name());
        }
        return limited(panel, order, key);
    }

    /** A limit that a key is made with counts from the next hour on, one that is set at once. */
    private Outcome<PanelKey> limited(Panel panel, KeyOrder order, PanelKey key) {
        return setLimit(panel, order)
                .then(there ->
                        there
                                ? new Outcome.Done<>(key)
                                : new Outcome.NotAttempted<>("gone-meanwhile"));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, KeyOrder order) {
        return send(panel, "GET", KeyPath.of(order.name()), Optional.empty())
                .outcome(answer -> {
                    if (Answers.saysNoSuchKey(answer)) {
                        return new Outcome.Done<>(Optional.empty());
                    }
                    return answer.status() == 200
                            ? new Outcome.Done<>(
                                    Optional.of(OutlineReader.key(answer.body(), panel.name())))
                            : Answers.failed(answer);
                });
    }

    @Override
    public Outcome<Boolean> remove(Panel panel, String name) {
        return done(send(panel, "DELETE", KeyPath.of(name), Optional.empty()));
    }

    /** A key that bears the name of another one is known by its id. */
    @Override
    public Outcome<Boolean> remove(Panel panel, ListedKey key) {
        return done(send(panel, "DELETE", KeyPath.ofListed(key.id()), Optional.empty()));
    }

    @Override
    public Outcome<Boolean> setLimit(Panel panel, KeyOrder order) {
        String path = KeyPath.limitOf(order.name());
        return done(
                order.allowance().unlimited()
                        ? send(panel, "DELETE", path, Optional.empty())
                        : send(panel, "PUT", path, Optional.of(Bodies.limit(order.allowance()))));
    }

    /** Whether the key was there for it. */
    private static Outcome<Boolean> done(Reply reply) {
        return reply.outcome(answer -> {
            if (answer.status() == 204) {
                return new Outcome.Done<>(true);
            }
            return Answers.saysNoSuchKey(answer)
                    ? new Outcome.Done<>(false)
                    : Answers.failed(answer);
        });
    }

    @Override
    public Outcome<List<ListedKey>> list(Panel panel) {
        return send(panel, "GET", "/access-keys", Optional.empty())
                .outcome(answer ->
                        answer.status() == 200
                                ? new Outcome.Done<>(OutlineReader.keys(answer.body()))
                                : Answers.failed(answer));
    }

    @Override
    public Outcome<Vitals> health(Panel panel) {
        return send(panel, "GET", "/server", Optional.empty())
                .outcome(answer ->
                        answer.status() == 200
                                ? new Outcome.Done<>(
                                        new Vitals(OutlineReader.version(answer.body())))
                                : Answers.failed(answer));
    }

    private Reply send(Panel panel, String verb, String path, Optional<String> json) {
        return calls.send(panel.access(), PanelRequest.of(verb, path, json));
    }

    @Override
    public void close() {
        calls.close();
    }
}
