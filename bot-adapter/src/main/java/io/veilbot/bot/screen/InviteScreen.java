package io.veilbot.bot.screen;

import io.veilbot.api.access.AccessPeriod;
import io.veilbot.api.people.ReferralQuery.ReferralList;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Html;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How to bring somebody, and what came of it. */
public final class InviteScreen {
    private InviteScreen() {}

    /**
     * @param link registers whoever opens it as brought by this person
     * @param reward once per person who pays
     * @param earned days so far
     */
    public static Screen of(
            Texts texts, URI link, AccessPeriod reward, ReferralList brought, int earned) {
        String html =
                String.join(
                        "\n\n",
                        texts.say("invite.title", Figures.period(reward, texts)),
                        texts.say("invite.how"),
                        Html.code(link.toString()).markup(),
                        texts.say(
                                "invite.so.far",
                                brought.referrals().size(),
                                brought.qualified(),
                                texts.count("days", earned)));
        return new Screen(
                html,
                List.of(
                        List.of(
                                new Button.Link(texts.label("button.share"), share(link)),
                                new Button.Copy(texts.label("button.copy"), link.toString())),
                        List.of(Buttons.back(texts))));
    }

    /** Telegram's own page for passing a link on. */
    private static URI share(URI link) {
        String quoted = URLEncoder.encode(link.toString(), StandardCharsets.UTF_8);
        return URI.create("https://t.me/share/url?url=" + quoted);
    }
}
