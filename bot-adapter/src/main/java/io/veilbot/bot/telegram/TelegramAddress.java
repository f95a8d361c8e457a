package io.veilbot.bot.telegram;

import java.net.URI;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * Where Telegram is and as whom we speak.
 *
 * @param base scheme, host and perhaps port, such as {@code https://api.telegram.org}; no path
 * @param token the bot's token; secret
 */
public record TelegramAddress(URI base, String token) {
    public TelegramAddress {
        if (base.getHost() == null || token.isBlank()) {
            throw new IllegalArgumentException(
                    "Telegram needs an address such as https://api.telegram.org and a bot token"
                            + " (from @BotFather)");
        }
    }

    TelegramUrl url() {
        return TelegramUrl.builder()
                .schema(base.getScheme())
                .host(base.getHost())
                .port(port())
                .build();
    }

    /** The address of one method, for calls that the client library cannot make. */
    public String method(String name) {
        return base.getScheme()
                + "://"
                + base.getHost()
                + ":"
                + port()
                + "/bot"
                + token
                + "/"
                + name;
    }

    private int port() {
        if (base.getPort() > 0) {
            return base.getPort();
        }
        return "http".equals(base.getScheme()) ? 80 : 443;
    }

    /** Without the token: a log line must not tell. */
    @Override
    public String toString() {
        return base.toString();
    }
}
