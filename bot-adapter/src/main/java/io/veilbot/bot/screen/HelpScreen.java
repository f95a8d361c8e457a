package io.veilbot.bot.screen;

import io.veilbot.api.Language;
import io.veilbot.bot.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What can be read, and where a person answers. */
public final class HelpScreen {
    private HelpScreen() {}

    public static Screen help(Texts texts, Places places) {
        return page(
                texts,
                places,
                texts.say("help.title"),
                texts.say("help.connect"),
                texts.say("help.pay"),
                texts.say("help.trouble"));
    }

    public static Screen paySupport(Texts texts, Places places) {
        return page(
                texts,
                places,
                texts.say("paysupport.title"),
                texts.say("paysupport.body"),
                texts.say("paysupport.write"));
    }

    public static Screen terms(Texts texts, Places places) {
        return page(texts, places, texts.say("terms.title"), texts.say("terms.body"));
    }

    /** The choice of language. */
    public static Screen languages(Texts texts) {
        return new Screen(
                texts.say("language.title"),
                List.of(
                        List.of(
                                speak(texts, "button.russian", Language.RU),
                                speak(texts, "button.english", Language.EN))));
    }

    private static Button speak(Texts texts, String key, Language language) {
        return new Button.Tap(texts.label(key), new TapData.Speak(language).written());
    }

    private static Screen page(Texts texts, Places places, String... parts) {
        List<List<Button>> rows = new ArrayList<>();
        rows.add(places.support(texts));
        rows.add(List.of(Buttons.keys(texts), Buttons.tariffs(texts)));
        return new Screen(String.join("\n\n", parts), rows);
    }
}
