package io.veilbot.bot.poll;

import java.io.Serial;
import java.time.Duration;

/** A poll that brought nothing usable. */
final class PollFailure extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final Duration silence;

    /**
     * @param wait how long Telegram wants silence; zero if it did not say
     */
    PollFailure(String message, Duration wait) {
        super(message);
        this.silence = wait;
    }

    Duration silence() {
        return silence;
    }
}
