package io.veilbot.bot.screen;

import io.veilbot.api.access.Validity;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.text.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What becomes of access while somebody has it. */
public final class LifeScreen {
    private LifeScreen() {}

    /** The end is near. */
    public static Screen endsSoon(Texts texts, Instant end, Duration left) {
        return renewable(
                texts,
                texts.say("ends.title", Times.left(left, texts)),
                texts.say("ends.when", Times.moment(end, texts.language())),
                texts.say("ends.next"));
    }

    public static Screen ended(Texts texts) {
        return renewable(texts, texts.say("ended.title"), texts.say("ended.next"));
    }

    /**
     * @param percent of the traffic that are used
     */
    public static Screen trafficLow(Texts texts, long percent) {
        return renewable(
                texts, texts.say("traffic.low.title", percent), texts.say("traffic.low.next"));
    }

    /**
     * @param until how long access goes on all the same
     */
    public static Screen trafficOut(Texts texts, Instant until) {
        String end = Times.moment(until, texts.language());
        return renewable(texts, texts.say("traffic.out.title"), texts.say("traffic.out.next", end));
    }

    public static Screen trafficOver(Texts texts) {
        return renewable(texts, texts.say("traffic.over.title"), texts.say("traffic.over.next"));
    }

    /** Staff did it; whoever pauses by themselves sees it at once. No time is lost. */
    public static Screen paused(Texts texts, Places places) {
        return held(texts, "paused", places);
    }

    /** Time runs on. */
    public static Screen withheld(Texts texts, Places places) {
        return held(texts, "withheld", places);
    }

    private static Screen held(Texts texts, String how, Places places) {
        return page(
                List.of(texts.say(how + ".title"), texts.say(how + ".next")),
                places.supportOrHelp(texts));
    }

    public static Screen resumed(Texts texts, Validity validity) {
        return page(
                List.of(texts.say("resumed.title"), KeyScreen.until(texts, validity)),
                List.of(Buttons.keys(texts)));
    }

    private static Screen renewable(Texts texts, String... parts) {
        return page(List.of(parts), List.of(Buttons.renew(texts), Buttons.keys(texts)));
    }

    private static Screen page(List<String> parts, List<Button> row) {
        return new Screen(String.join("\n\n", parts), List.of(row));
    }
}
