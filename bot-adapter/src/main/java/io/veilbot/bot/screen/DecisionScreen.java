package io.veilbot.bot.screen;

import io.veilbot.api.access.Allowance;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.api.access.Validity;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What staff decided about somebody's access: what changed, and what it means. */
public final class DecisionScreen {
    private DecisionScreen() {}

    /** A date counts instead of the computed end. */
    public static Screen endSet(Texts texts, Validity validity) {
        return page(
                texts,
                texts.say("end.set.title"),
                KeyScreen.until(texts, validity),
                texts.say("end.set.next"));
    }

    public static Screen endLifted(Texts texts, Validity validity) {
        return page(texts, texts.say("end.lifted.title"), KeyScreen.until(texts, validity));
    }

    /** A limit counts instead of the sum of the grants. */
    public static Screen limitSet(Texts texts, Allowance limit) {
        String traffic = traffic(texts, limit);
        return page(texts, texts.say("limit.set.title", traffic), texts.say("limit.set.next"));
    }

    /**
     * @param now what counts again
     */
    public static Screen limitLifted(Texts texts, Allowance now) {
        String traffic = traffic(texts, now);
        return page(
                texts, texts.say("limit.lifted.title", traffic), texts.say("limit.lifted.next"));
    }

    /** Exactly: staff may set less than one, or none at all. */
    private static String traffic(Texts texts, Allowance limit) {
        return limit.unlimited()
                ? texts.label("traffic.unlimited")
                : texts.label(
                        "traffic.gigabytes", Figures.gigabytes(limit.bytes(), texts.language()));
    }

    public static Screen vipGiven(Texts texts) {
        return page(texts, texts.say("vip.given.title"), texts.say("vip.given.next"));
    }

    public static Screen vipEnded(Texts texts, Validity validity) {
        return page(
                texts,
                texts.say("vip.ended.title"),
                texts.say("vip.ended.next"),
                KeyScreen.until(texts, validity));
    }

    /** Something that had been added is gone; what is left of access is said where there is any. */
    public static Screen takenBack(
            Texts texts, Grant grant, SubscriptionView left, Instant now, Places places) {
        List<String> parts = new ArrayList<>();
        if (grant.source() == Grant.Source.GIFT) {
            parts.add(texts.say("taken.gift.title"));
            parts.add(texts.say("taken.gift.next"));
        } else {
            parts.add(texts.say("taken.title", ThanksScreen.what(texts, grant)));
            parts.add(texts.say("taken.next"));
        }
        if (left.validAt(now)) {
            parts.add(KeyScreen.until(texts, left.validity()));
        }
        return new Screen(
                String.join("\n\n", parts),
                List.of(List.of(Buttons.keys(texts)), places.supportOrHelp(texts)));
    }

    private static Screen page(Texts texts, String... parts) {
        return new Screen(String.join("\n\n", parts), List.of(List.of(Buttons.keys(texts))));
    }
}
