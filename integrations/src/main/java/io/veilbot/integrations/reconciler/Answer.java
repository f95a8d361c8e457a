package io.veilbot.integrations.reconciler;

import io.veilbot.integrations.call.Outcome;
import io.veilbot.integrations.panels.BookedKey;
import io.veilbot.integrations.panels.PanelKey;

/** What a panel said to being asked for a key again. */
record Answer(BookedKey key, Outcome<PanelKey> outcome) {

    boolean isThere() {
        return outcome instanceof Outcome.Done;
    }

    /** Why it is not there; empty if it is. */
    String why() {
        return switch (outcome) {
            case Outcome.Done<PanelKey> _ -> "";
            case Outcome.Refused(String why) -> why;
            case Outcome.Pending(String why) -> why;
            case Outcome.NotAttempted(String why) -> why;
            case Outcome.Unknown(String why) -> why;
        };
    }

    /** Nobody knows whether it is there now: it is asked for once more. */
    boolean isOpen() {
        return switch (outcome) {
            case Outcome.Done<PanelKey> _, Outcome.Refused<PanelKey> _ -> false;
            case Outcome.Pending<PanelKey> _,
                    Outcome.NotAttempted<PanelKey> _,
                    Outcome.Unknown<PanelKey> _ ->
                    true;
        };
    }
}
