package io.veilbot.integrations.outline;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.panels.AddressGuard;
import io.veilbot.integrations.panels.KeyLimits;
import io.veilbot.integrations.panels.Panel;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.VpnPanel;
import java.time.Duration;
import java.util.Optional;

/**
 * Outline's management API. Keys are made under an id of our own, which is also their name: making
 * one twice finds it, and a lost answer is found again.
 */
public final class OutlinePanel implements VpnPanel, AutoCloseable {

    private final OutlineCalls calls;

    /**
     * @param whole limit of one call, from connecting to the last byte
     */
    public OutlinePanel(AddressGuard guard, Duration whole) {
        this.calls = new OutlineCalls(guard, whole);
    }

    @Override
    public PanelKind kind() {
        return PanelKind.OUTLINE;
    }

    @Override
    public Outcome<PanelKey> findOrCreate(Panel panel, String name, Allowance allowance) {
        Reply reply =
                send(panel, "PUT", KeyPath.of(name), Optional.of(Bodies.key(name, allowance)));
        Outcome<PanelKey> made = reply.outcome(answer -> Answers.made(panel.name(), name, answer));
        Outcome<PanelKey> there =
                switch (made) {
                    case Outcome.Pending<PanelKey> _ -> existing(panel, name, allowance);
                    case Outcome.Unknown<PanelKey> unknown -> look(panel, name, allowance, unknown);
                    default -> made;
                };
        return allowance.equals(KeyLimits.NOTHING) ? resting(panel, name, there) : there;
    }

    /** A limit that a key is made with counts from the next hour on, one that is set at once. */
    private Outcome<PanelKey> resting(Panel panel, String name, Outcome<PanelKey> there) {
        return there.then(
                key -> setLimit(panel, name, KeyLimits.NOTHING).then(_ -> new Outcome.Done<>(key)));
    }

    /** A conflict that is not about this key, such as a busy port, may pass. */
    private Outcome<PanelKey> existing(Panel panel, String name, Allowance allowance) {
        return read(panel, name)
                .then(found ->
                        found.map(key -> withLimit(panel, key, name, allowance))
                                .orElseGet(() -> new Outcome.NotAttempted<>("conflict")));
    }

    /** No answer: it is there, or the next try makes it. */
    private Outcome<PanelKey> look(
            Panel panel, String name, Allowance allowance, Outcome<PanelKey> unknown) {
        return read(panel, name) instanceof Outcome.Done<Optional<PanelKey>>(var found)
                ? found.map(key -> withLimit(panel, key, name, allowance)).orElse(unknown)
                : unknown;
    }

    private Outcome<PanelKey> withLimit(
            Panel panel, PanelKey key, String name, Allowance allowance) {
        Optional<Long> wanted =
                allowance.unlimited() ? Optional.empty() : Optional.of(allowance.bytes());
        if (!(Answers.ours(key, name) instanceof Outcome.Done) || key.limitBytes().equals(wanted)) {
            return Answers.ours(key, name);
        }
        return setLimit(panel, name, allowance).then(_ -> new Outcome.Done<>(key));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, String name) {
        return send(panel, "GET", KeyPath.of(name), Optional.empty())
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
        return send(panel, "DELETE", KeyPath.of(name), Optional.empty())
                .outcome(answer -> {
                    if (answer.status() == 204) {
                        return new Outcome.Done<>(true);
                    }
                    return Answers.saysNoSuchKey(answer)
                            ? new Outcome.Done<>(false)
                            : Answers.failed(answer);
                });
    }

    @Override
    public Outcome<Allowance> setLimit(Panel panel, String name, Allowance allowance) {
        String path = KeyPath.limitOf(name);
        Reply reply =
                allowance.unlimited()
                        ? send(panel, "DELETE", path, Optional.empty())
                        : send(panel, "PUT", path, Optional.of(Bodies.limit(allowance)));
        return reply.outcome(answer ->
                answer.status() == 204 ? new Outcome.Done<>(allowance) : Answers.failed(answer));
    }

    @Override
    public Outcome<String> health(Panel panel) {
        return send(panel, "GET", "/server", Optional.empty())
                .outcome(answer ->
                        answer.status() == 200
                                ? new Outcome.Done<>(OutlineReader.version(answer.body()))
                                : Answers.failed(answer));
    }

    private Reply send(Panel panel, String verb, String path, Optional<String> json) {
        return calls.send(panel.access(), verb, path, json);
    }

    @Override
    public void close() {
        calls.close();
    }
}
