package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.reconciler.Remover.Removal;
import java.util.List;

/** One turn at a panel: what it has is listed, some of what is missing asked for, the rest left. */
final class Turn {

    private final Listing listing;
    private final Restorer restorer;
    private final Remover remover;
    private final Desired desired;
    private final Current current;
    private final int most;

    /**
     * @param most keys that are asked for in one turn
     */
    Turn(
            Listing listing,
            Restorer restorer,
            Remover remover,
            Desired desired,
            Current current,
            int most) {
        this.listing = listing;
        this.restorer = restorer;
        this.remover = remover;
        this.desired = desired;
        this.current = current;
        this.most = most;
    }

    Outcome<Slice> at(ServerId server) {
        List<BookedKey> booked = desired.on(server);
        Round round = current.round(server);
        return listing.of(server, booked)
                .then(seen -> {
                    var found = Comparison.of(seen, booked, round.mayHaveForgotten());
                    return new Outcome.Done<>(slice(server, round, found, seen.isPresent()));
                });
    }

    Round round(ServerId server) {
        return current.round(server);
    }

    private Slice slice(ServerId server, Round round, Comparison found, boolean listed) {
        List<BookedKey> ahead = found.missing().stream().filter(round::isAhead).toList();
        List<BookedKey> next = ahead.stream().limit(most).toList();
        Asked asked = restorer.ask(server, next.stream().filter(desired::stays).toList());
        boolean last = !asked.fellSilent() && ahead.size() <= most;
        Removal removal = last && listed ? remover.remove(server, found) : Removal.NONE;
        String reached = last ? "" : reached(round, asked, next);
        return new Slice(round, found, asked.answers(), reached, removal, last);
    }

    private static String reached(Round round, Asked asked, List<BookedKey> next) {
        if (!asked.fellSilent()) {
            return next.getLast().key().value();
        }
        return asked.answers().isEmpty()
                ? round.reached()
                : asked.answers().getLast().key().key().value();
    }
}
