package io.veilbot.integrations.stars;

import io.veilbot.api.Secret;
import io.veilbot.integrations.call.ApiAddress;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bot that is paid in Stars.
 *
 * @param baseUrl of the Bot API; https, or http to this machine
 * @param token of the bot, as @BotFather shows it
 * @param linkLifetime how long the bot lets an invoice be paid; its link itself never ends
 */
@ConfigurationProperties("veilbot.stars")
public record StarsSettings(
        @DefaultValue("https://api.telegram.org") URI baseUrl,
        @DefaultValue("") Secret token,
        @DefaultValue("1h") Duration linkLifetime) {

    public StarsSettings {
        baseUrl = ApiAddress.checked(baseUrl, "veilbot.stars.base-url");
    }

    URI method(String name) {
        return URI.create(baseUrl + "bot" + token.text() + "/" + name);
    }

    /**
     * The bot's number: the part of its token that is no secret, and stays when that is changed.
     */
    String bot() {
        return token.text().split(":", 2)[0];
    }
}
