package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.KeyRounds.KeyRound;
import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.panels.BookedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of a panel, slice after slice.
 *
 * @param shown to staff
 * @param reached id of the last key that was asked for; empty before the first
 * @param life of the panel in which it began; what was done in an earlier one may be lost
 * @param wholeLife the last in which every key was seen or asked for
 * @param troubles how many slices in a row did not do all they should
 * @param toldHeld what the ledger knows of keys that are held
 */
public record Round(
        KeyRound shown, String reached, long life, long wholeLife, int troubles, int toldHeld) {

    private static final int NAMES_SHOWN = 5;

    static Round first(ServerId server, Instant now, long life) {
        return new Round(blank(server, now), "", life, 0, 0, 0);
    }

    private static KeyRound blank(ServerId server, Instant now) {
        return new KeyRound(server, now, Optional.empty(), "", 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }

    /** The same one while it goes on and its panel lives; else the next. */
    Round now(Instant now, long currentLife) {
        return shown.endedAt().isEmpty() && life == currentLife
                ? this
                : new Round(
                        blank(shown.server(), now), "", currentLife, wholeLife, troubles, toldHeld);
    }

    boolean mayHaveForgotten() {
        return life != wholeLife;
    }

    boolean isAhead(BookedKey key) {
        return key.key().value().compareTo(reached) > 0;
    }

    /** Nothing could be compared. */
    Round broken(Instant now, String why) {
        KeyRound blank = blank(shown.server(), shown.begunAt());
        return new Round(
                new KeyRound(
                        blank.server(),
                        blank.begunAt(),
                        Optional.of(now),
                        why,
                        shown.listed(),
                        0,
                        0,
                        0,
                        0,
                        0,
                        shown.held(),
                        0,
                        List.of()),
                "",
                life,
                wholeLife,
                troubles + 1,
                toldHeld);
    }

    /** Some keys were asked for, and there are more. */
    Round after(Slice slice) {
        return new Round(
                figures(slice, Optional.empty()),
                slice.reached(),
                life,
                wholeLife,
                slice.answers().stream().anyMatch(Answer::isOpen) ? troubles + 1 : 0,
                toldHeld);
    }

    /** Nothing more is to be asked for. */
    Round ended(Slice slice, Instant now) {
        KeyRound figures = figures(slice, Optional.of(now));
        int next = figures.failed() > 0 ? troubles + 1 : 0;
        return new Round(figures, "", life, life, next, slice.removal().held());
    }

    String summary() {
        return "%d listed, %d of %d restored"
                .formatted(shown.listed(), shown.restored(), shown.missing());
    }

    private KeyRound figures(Slice slice, Optional<Instant> endedAt) {
        Comparison found = slice.found();
        List<String> failures =
                slice.answers().stream().filter(it -> !it.isThere()).map(Answer::why).toList();
        return new KeyRound(
                shown.server(),
                shown.begunAt(),
                endedAt,
                failures.stream().findFirst().orElse(shown.note()),
                found.listed(),
                reached.isEmpty() ? found.missing().size() : shown.missing(),
                shown.restored() + slice.answers().size() - failures.size(),
                shown.failed() + failures.size(),
                slice.removal().surplus(),
                slice.removal().removed().size(),
                slice.removal().held(),
                found.strangers().size(),
                found.strangers().stream().limit(NAMES_SHOWN).toList());
    }
}
