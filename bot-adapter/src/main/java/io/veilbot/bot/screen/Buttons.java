package io.veilbot.bot.screen;

import io.veilbot.bot.text.Texts;
import java.util.List;

/** Buttons that several screens share. */
final class Buttons {
    private Buttons() {}

    static Button tariffs(Texts texts) {
        return new Button.Tap(texts.label("button.tariffs"), new TapData.Menu().written());
    }

    static Button back(Texts texts) {
        return new Button.Tap(texts.label("button.back"), new TapData.Menu().written());
    }

    static Button keys(Texts texts) {
        return new Button.Tap(texts.label("button.keys"), new TapData.Keys().written());
    }

    static Button renew(Texts texts) {
        return new Button.Tap(texts.label("button.renew"), new TapData.Renew().written());
    }

    /** A row for each other way to pay. */
    static List<List<Button>> others(Texts texts, List<OtherWay> ways) {
        return ways.stream().map(way -> List.of(way.button(texts))).toList();
    }

    static Button help(Texts texts) {
        return new Button.Tap(texts.label("button.help"), new TapData.Help().written());
    }

    static Button invite(Texts texts) {
        return new Button.Tap(texts.label("button.invite"), new TapData.Invite().written());
    }
}
