package io.veilbot.bot.screen;

import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.access.Grant;
import io.veilbot.api.access.SubscriptionQuery.GrantView;
import io.veilbot.api.access.SubscriptionQuery.SubscriptionView;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.util.List;

/** Time that nobody paid for. */
public final class ThanksScreen {
    private ThanksScreen() {}

    /** What somebody may have for nothing, by the start of its text's key. */
    public enum Claim {
        TRIAL("trial"),
        PROMO("promo"),
        GIFT("gift");

        private final String key;

        Claim(String key) {
            this.key = key;
        }
    }

    /** It is theirs; the key, or the new date, takes the place of this. */
    public static Screen claimed(Texts texts, Claim claim) {
        return new Screen(
                texts.say("claimed." + claim.key) + "\n\n" + texts.say("claimed.next"),
                List.of(List.of(Buttons.keys(texts))));
    }

    /** For bringing somebody who paid. */
    public static Screen rewarded(Texts texts, AccessPeriod reward) {
        return new Screen(
                texts.say("rewarded.title", Figures.period(reward, texts))
                        + "\n\n"
                        + texts.say("rewarded.why"),
                List.of(List.of(Buttons.keys(texts), Buttons.invite(texts))));
    }

    /** From staff. */
    public static Screen given(Texts texts, GrantView grant, SubscriptionView now) {
        return new Screen(
                texts.say("given.title", what(texts, grant.grant()))
                        + "\n\n"
                        + KeyScreen.until(texts, now.validity()),
                List.of(List.of(Buttons.keys(texts))));
    }

    /** {@code 5 days}, or the traffic of what brings no time. */
    static String what(Texts texts, Grant grant) {
        return grant.period().count() > 0
                ? Figures.period(grant.period(), texts)
                : Figures.traffic(grant.allowance(), texts);
    }
}
