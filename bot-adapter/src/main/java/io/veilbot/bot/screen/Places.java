package io.veilbot.bot.screen;

import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.util.List;

/**
 * Addresses that screens lead to.
 *
 * @param shop public address of the shop, no slash at its end
 * @param support Telegram name of whoever answers people; empty if nobody does
 */
public record Places(URI shop, String support) {
    public Places {
        shop = URI.create(shop.toString().replaceFirst("/+$", ""));
        support = support.replaceFirst("^@", "");
    }

    /**
     * The page that finds the right app and sets it up.
     *
     * @param token secret of the subscription
     */
    public URI connect(String token) {
        return URI.create(shop + "/c/" + token);
    }

    /** What VPN apps poll. */
    public URI subscription(String token) {
        return URI.create(shop + "/sub/" + token);
    }

    /** A button to a person, where there is one. */
    List<Button> support(Texts texts) {
        return support.isEmpty()
                ? List.of()
                : List.of(
                        new Button.Link(
                                texts.label("button.support"),
                                URI.create("https://t.me/" + support)));
    }

    /** A button to a person, or else to what can be read. */
    List<Button> supportOrHelp(Texts texts) {
        List<Button> person = support(texts);
        return person.isEmpty() ? List.of(Buttons.help(texts)) : person;
    }
}
