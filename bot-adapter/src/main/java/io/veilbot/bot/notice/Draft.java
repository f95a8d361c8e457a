package io.veilbot.bot.notice;

import io.veilbot.bot.screen.Screen;
import java.util.Optional;

/** What a notice comes to when it is about to be told. */
sealed interface Draft {
    /** A read model that is late shows the truth within so many looks, some seconds in all. */
    int LOOKS = 5;

    /** What was to be told is not what is seen: either not yet, or no more. */
    static Draft otherwise(Notice notice, String why) {
        return notice.attempt() <= LOOKS ? new NotYet(why) : new Nothing(why);
    }

    /** The read models do not show it yet. */
    record NotYet(String why) implements Draft {}

    /** There is nothing to tell any more. */
    record Nothing(String why) implements Draft {}

    /** Shown on the live card, until the card shows something else. */
    record OnCard(Screen screen) implements Draft {}

    /**
     * Shown in a message that stays: the card becomes it, or a new message does.
     *
     * @param first what a new message says before it becomes this one
     * @param picture text of the QR code above it
     * @param below whether it comes as a new message, with a sound, and leaves the card alone
     */
    record Kept(Screen first, Screen screen, Optional<String> picture, boolean below)
            implements Draft {}

    /** A message of its own; told at most once, even if that means never. */
    record Beside(Screen screen) implements Draft {}
}
