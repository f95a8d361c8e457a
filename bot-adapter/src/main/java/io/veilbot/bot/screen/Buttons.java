package io.veilbot.bot.screen;

import io.veilbot.bot.text.Texts;

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

    static Button help(Texts texts) {
        return new Button.Tap(texts.label("button.help"), new TapData.Help().written());
    }

    static Button invite(Texts texts) {
        return new Button.Tap(texts.label("button.invite"), new TapData.Invite().written());
    }
}
