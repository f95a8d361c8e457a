package io.veilbot.integrations.reconciler;

import static java.util.stream.Gatherers.mapConcurrent;

import io.veilbot.api.Actor;
import io.veilbot.api.Commands;
import io.veilbot.api.PersonalText;
import io.veilbot.api.RefusedException;
import io.veilbot.api.access.KeyId;
import io.veilbot.api.access.VpnKeyCommand.RecordKeyRestored;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.KeyOrder;
import io.veilbot.integrations.panels.KnownKeys;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.PanelKey;
import io.veilbot.integrations.panels.SameAgain;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a panel for keys again. That it is about to is written down first: a panel may give another
 * key than before, and the shop must hear of it even if this process dies in between.
 */
final class Restorer {

    /** A panel that is silent so often has other troubles than these keys. */
    static final int SILENCES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Restorer.class);
    private static final Actor SELF = Actor.system("key-reconciler");

    private final PanelCalls calls;
    private final KnownKeys book;
    private final SameAgain same;
    private final Commands commands;

    Restorer(PanelCalls calls, KnownKeys book, SameAgain same, Commands commands) {
        this.calls = calls;
        this.book = book;
        this.same = same;
        this.commands = commands;
    }

    /**
     * As many at a time as the panel takes; no more once it fell silent for good.
     *
     * @return an answer for each in order, up to the first that was not asked for
     */
    Asked ask(ServerId server, List<BookedKey> keys) {
        book.asking(keys.stream().map(BookedKey::key).toList());
        var silences = new AtomicInteger();
        List<Optional<Answer>> answers =
                keys.stream()
                        .gather(
                                mapConcurrent(
                                        calls.atOnce(server),
                                        key -> unlessSilent(server, key, silences)))
                        .toList();
        return new Asked(
                answers.stream().takeWhile(Optional::isPresent).map(Optional::orElseThrow).toList(),
                silences.get() >= SILENCES);
    }

    private Optional<Answer> unlessSilent(ServerId server, BookedKey key, AtomicInteger silences) {
        if (silences.get() >= SILENCES) {
            return Optional.empty();
        }
        KeyOrder order = same.order(key);
        var answer =
                new Answer(key, calls.write(server, (panel, at) -> panel.findOrCreate(at, order)));
        silences.updateAndGet(before -> before < SILENCES && !answer.isOpen() ? 0 : before + 1);
        return Optional.of(answer);
    }

    /** A key that came back as it was is no news; how many there were is told of the server. */
    void tell(List<Answer> answers) {
        for (Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Done(PanelKey there)
                    && !same.isSame(answer.key(), there)) {
                same.link(answer.key())
                        .filter(link -> !link.text().equals(PersonalText.ERASED))
                        .ifPresent(link -> tell(answer.key().key(), link, there));
            }
        }
        book.told(
                answers.stream()
                        .filter(answer -> !answer.isOpen())
                        .map(answer -> answer.key().key())
                        .toList());
    }

    private void tell(KeyId key, PersonalText before, PanelKey there) {
        try {
            var link = new PersonalText(before.owner(), there.accessLink());
            commands.send(new RecordKeyRestored(key, link, there.id()), SELF);
        } catch (RefusedException e) {
            LOG.warn("{}: the ledger refused that it is there again: {}", key, e.refusal());
        }
    }
}
