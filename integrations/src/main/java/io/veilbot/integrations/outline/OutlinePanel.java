package io.veilbot.integrations.outline;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.fleet.PanelKind;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.call.Reply;
import io.veilbot.integrations.call.Reply.Answer;
import io.veilbot.integrations.panels.AddressGuard;
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

    private static final String OURS = "veil-[A-Za-z0-9_-]{1,100}";

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
        Reply reply = send(panel, "PUT", key(name), Optional.of(Bodies.key(name, allowance)));
        Outcome<PanelKey> made = Answers.outcome(reply, answer -> made(panel, name, answer));
        return switch (made) {
            case Outcome.Pending<PanelKey> _ -> existing(panel, name, allowance);
            case Outcome.Unknown<PanelKey> unknown -> look(panel, name, allowance, unknown);
            default -> made;
        };
    }

    /** Pending stands for: somebody, most likely ourselves, was here before. */
    private static Outcome<PanelKey> made(Panel panel, String name, Answer answer) {
        return switch (answer.status()) {
            case 201 -> ours(OutlineReader.key(answer.body(), panel.name()), name);
            case 409 -> new Outcome.Pending<>("conflict");
            default -> Answers.failed(answer);
        };
    }

    private static Outcome<PanelKey> ours(PanelKey key, String name) {
        return key.id().equals(name) && key.name().equals(name)
                ? new Outcome.Done<>(key)
                : new Outcome.Refused<>("name-taken");
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
        if (!(ours(key, name) instanceof Outcome.Done) || key.limitBytes().equals(wanted)) {
            return ours(key, name);
        }
        return setLimit(panel, name, allowance).then(_ -> new Outcome.Done<>(key));
    }

    @Override
    public Outcome<Optional<PanelKey>> read(Panel panel, String name) {
        return Answers.outcome(
                send(panel, "GET", key(name), Optional.empty()),
                answer -> {
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
        return Answers.outcome(
                send(panel, "DELETE", key(name), Optional.empty()),
                answer -> {
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
        String path = key(name) + "/data-limit";
        Reply reply =
                allowance.unlimited()
                        ? send(panel, "DELETE", path, Optional.empty())
                        : send(panel, "PUT", path, Optional.of(Bodies.limit(allowance)));
        return Answers.outcome(
                reply,
                answer ->
                        answer.status() == 204
                                ? new Outcome.Done<>(allowance)
                                : Answers.failed(answer));
    }

    @Override
    public Outcome<String> health(Panel panel) {
        return Answers.outcome(
                send(panel, "GET", "/server", Optional.empty()),
                answer ->
                        answer.status() == 200
                                ? new Outcome.Done<>(OutlineReader.version(answer.body()))
                                : Answers.failed(answer));
    }

    private Reply send(Panel panel, String verb, String path, Optional<String> json) {
        return calls.send(panel.access(), verb, path, json);
    }

    /** A name of another shape is not ours to touch. */
    private static String key(String name) {
        if (!name.matches(OURS)) {
            throw new IllegalArgumentException("not a key name of ours");
        }
        return "/access-keys/" + name;
    }

    @Override
    public void close() {
        calls.close();
    }
}
