package io.veilbot.bot.screen;

import io.veilbot.api.access.SubscriptionQuery.KeyView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.bot.text.Flags;
import io.veilbot.bot.text.Html;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.text.Times;
import java.net.URI;
import java.util.List;

/** A key as it is handed over. Its texts go under the QR picture. */
public final class KeyScreen {
    /** Leaves room for the other lines within Telegram's 1024 characters of a caption. */
    private static final int LINK_LIMIT = 700;

    private KeyScreen() {}

    /** What the message says until the picture is there. */
    public static Screen preparing(Texts texts) {
        return new Screen(texts.say("preparing.key"), List.of());
    }

    /** The message that had no sound: points at the key above. */
    public static Screen ping(Texts texts) {
        return new Screen(texts.say("key.ping"), List.of());
    }

    /**
     * @param link what apps import
     */
    public static Screen ready(
            Texts texts, SubscriptionView subscription, KeyView key, String link, Places places) {
        return handedOver(texts, "key", subscription, key, link, places);
    }

    /**
     * In place of one from before, or beside it.
     *
     * @param link what apps import
     */
    public static Screen another(
            Texts texts, SubscriptionView subscription, KeyView key, String link, Places places) {
        return handedOver(texts, "key.new", subscription, key, link, places);
    }

    private static Screen handedOver(
            Texts texts,
            String kind,
            SubscriptionView subscription,
            KeyView key,
            String link,
            Places places) {
        String shown = shown(link, subscription.token(), places);
        String html =
                String.join(
                        "\n",
                        texts.say(kind + ".title"),
                        texts.say("key.server", Flags.of(key.country()), key.serverName()),
                        until(texts, subscription.validity()),
                        "",
                        texts.say(kind + ".copy"),
                        Html.code(shown).markup());
        URI connect = places.connect(subscription.token());
        return new Screen(
                html,
                List.of(
                        List.of(new Button.Link(texts.label("button.connect.key"), connect)),
                        List.of(
                                copy(texts, "button.copy", link, subscription.token(), places),
                                Buttons.help(texts))));
    }

    static String until(Texts texts, Validity validity) {
        return validity.waived()
                ? texts.say("key.endless")
                : texts.say("key.until", Times.moment(validity.end(), texts.language()));
    }

    /** A renewal: the same keys, more time. */
    public static Screen extended(Texts texts, Validity validity) {
        String html =
                String.join(
                        "\n",
                        texts.say("extended.title"),
                        validity.waived()
                                ? texts.say("key.endless")
                                : texts.say(
                                        "extended.until",
                                        Times.moment(validity.end(), texts.language())),
                        texts.say("extended.same"));
        return new Screen(html, List.of(List.of(Buttons.keys(texts))));
    }

    /** Copies the key, or the subscription's link where the key is too long for a button. */
    static Button copy(Texts texts, String label, String link, String token, Places places) {
        String text =
                link.length() <= Button.COPY_LIMIT ? link : places.subscription(token).toString();
        return new Button.Copy(texts.label(label), text);
    }

    private static String shown(String link, String token, Places places) {
        return link.length() <= LINK_LIMIT ? link : places.subscription(token).toString();
    }
}
