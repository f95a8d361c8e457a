package io.veilbot.bot.screen;

import java.net.URI;

/** Links that open a chat with this bot. */
public interface Doors {
    /**
     * @param parameter what follows {@code /start} then; 1 to 64 of A-Z, a-z, 0-9, _ and -
     */
    URI start(String parameter);

    /**
     * @param code as on the gift
     */
    default URI gift(String code) {
        return start("gift_" + code);
    }
}
