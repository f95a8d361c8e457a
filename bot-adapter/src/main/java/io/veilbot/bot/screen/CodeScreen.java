package io.veilbot.bot.screen;

import io.veilbot.bot.text.Texts;
import java.util.List;

/** Where a code is asked for. */
public final class CodeScreen {
    private CodeScreen() {}

    public static Screen promo(Texts texts) {
        return new Screen(texts.say("promo.ask"), List.of(List.of(Buttons.back(texts))));
    }
}
