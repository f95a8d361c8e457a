package io.veilbot.integrations.reconciler;

import io.veilbot.api.fleet.ServerId;
import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.ListedKey;
import io.veilbot.integrations.panels.PanelCalls;
import io.veilbot.integrations.panels.SameAgain;
import io.veilbot.integrations.panels.VpnPanel;
import java.util.List;
import java.util.Optional;

/** Has a panel list its keys, and does not believe everything. */
final class Listing {

    private final PanelCalls calls;
    private final SameAgain same;

    Listing(PanelCalls calls, SameAgain same) {
        this.calls = calls;
        this.same = same;
    }

    /**
     * @param booked what should be there
     * @return done with nothing by a panel that cannot list
     */
    Outcome<Optional<List<ListedKey>>> of(ServerId server, List<BookedKey> booked) {
        return switch (list(server)) {
            case Outcome.Done(var keys) when keys.isEmpty() -> doubted(server, booked);
            case Outcome.Done(var keys) -> new Outcome.Done<>(Optional.of(keys));
            case Outcome.Refused(String why) when why.equals(VpnPanel.CANNOT_LIST) ->
                    new Outcome.Done<>(Optional.empty());
            case Outcome.Refused(String why) -> new Outcome.Refused<>(why);
            case Outcome.Pending(String why) -> new Outcome.Pending<>(why);
            case Outcome.NotAttempted(String why) -> new Outcome.NotAttempted<>(why);
            case Outcome.Unknown(String why) -> new Outcome.Unknown<>(why);
        };
    }

    private Outcome<List<ListedKey>> list(ServerId server) {
        return calls.write(server, (panel, at) -> panel.list(at));
    }

    /**
     * Panels that lost all their keys are rare; those that answer with nothing for no reason are
     * not.
     */
    private Outcome<Optional<List<ListedKey>>> doubted(ServerId server, List<BookedKey> booked) {
        Optional<BookedKey> witness = booked.stream().filter(BookedKey::isWanted).findFirst();
        if (witness.filter(key -> isThere(server, key)).isPresent()) {
            return new Outcome.Unknown<>("lists-nothing-though-it-has-keys");
        }
        return list(server).then(keys -> new Outcome.Done<>(Optional.of(keys)));
    }

    private boolean isThere(ServerId server, BookedKey key) {
        return calls.write(server, (panel, at) -> panel.read(at, same.order(key)))
                        instanceof Outcome.Done(var found)
                && found.isPresent();
    }
}
