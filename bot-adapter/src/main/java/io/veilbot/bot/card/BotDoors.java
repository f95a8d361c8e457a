package io.veilbot.bot.card;

import io.veilbot.bot.poll.TelegramSilentException;
import io.veilbot.bot.screen.Doors;
import io.veilbot.bot.telegram.Messenger;
import java.net.URI;
import java.time.Duration;

/** The bot's own links. Telegram is asked once what the bot is called, when that is needed. */
public final class BotDoors implements Doors {
    private final Messenger messenger;
    private volatile String name = "";

    public BotDoors(Messenger messenger) {
        this.messenger = messenger;
    }

    /**
     * @throws TelegramSilentException if Telegram does not say what the bot is called
     */
    @Override
    public URI start(String parameter) {
        if (name.isEmpty()) {
            name =
                    messenger
                            .username()
                            .orElseThrow(() -> new TelegramSilentException("getMe", Duration.ZERO));
        }
        return URI.create("https://t.me/" + name + "?start=" + parameter);
    }
}
