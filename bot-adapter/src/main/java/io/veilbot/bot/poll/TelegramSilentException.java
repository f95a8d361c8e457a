package io.veilbot.bot.poll;

import java.io.Serial;
import java.time.Duration;

/** Telegram did not do what it was asked, and may do it later. */
public final class TelegramSilentException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final Duration silence;

    /**
     * @param silence how long to wait at least; zero if Telegram did not say
     */
    public TelegramSilentException(String message, Duration silence) {
        super(message, null, false, false);
        this.silence = silence;
    }

    public Duration silence() {
        return silence;
    }
}
