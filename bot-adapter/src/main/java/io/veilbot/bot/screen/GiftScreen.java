package io.veilbot.bot.screen;

import io.veilbot.api.sales.GiftQuery.GiftView;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Html;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What somebody bought for somebody else. */
public final class GiftScreen {
    /** With their links they fit into one message of 4096 characters. */
    private static final int SHOWN = 15;

    private GiftScreen() {}

    /**
     * To be passed on.
     *
     * @param door opens the gift for whoever taps it
     */
    public static Screen ready(Texts texts, GiftView gift, URI door) {
        String html =
                String.join(
                        "\n",
                        texts.say("gift.title"),
                        gets(texts, gift),
                        "",
                        texts.say("gift.link"),
                        Html.code(door.toString()).markup(),
                        "",
                        texts.say("gift.code", Html.code(gift.code())),
                        texts.say("gift.once"));
        return new Screen(
                html,
                List.of(List.of(new Button.Copy(texts.label("button.copy"), door.toString()))));
    }

    /** Somebody took it. */
    public static Screen opened(Texts texts, GiftView gift) {
        return new Screen(
                texts.say("gift.opened") + "\n" + gets(texts, gift),
                List.of(List.of(Buttons.tariffs(texts))));
    }

    /** Everything somebody has to give or gave, newest first. */
    public static Screen list(Texts texts, List<GiftView> gifts, Doors doors) {
        List<String> parts = new ArrayList<>();
        parts.add(texts.say("gifts.title"));
        gifts.stream().limit(SHOWN).forEach(gift -> parts.add(line(texts, gift, doors)));
        parts.add(texts.say("gifts.how"));
        parts.add(texts.say("gifts.code"));
        return new Screen(String.join("\n\n", parts), List.of(List.of(Buttons.tariffs(texts))));
    }

    private static String line(Texts texts, GiftView gift, Doors doors) {
        String name = gift.terms().nameIn(texts.language());
        if (gift.recalledAt().isPresent()) {
            return texts.say("gifts.recalled", name);
        }
        return gift.redeemedBy().isPresent()
                ? texts.say("gifts.opened", name)
                : texts.say("gifts.waiting", name, Html.code(doors.gift(gift.code()).toString()));
    }

    private static String gets(Texts texts, GiftView gift) {
        var terms = gift.terms();
        return texts.say(
                "order.gets",
                Figures.period(terms.period(), texts),
                Figures.traffic(terms.allowance(), texts),
                Figures.devices(terms.entitlement().devices(), texts));
    }
}
