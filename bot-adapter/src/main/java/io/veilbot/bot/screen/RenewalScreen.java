package io.veilbot.bot.screen;

import io.veilbot.api.Money;
import io.veilbot.api.access.Reminder;
import io.veilbot.api.access.SubscriptionId;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.RenewalQuery.RenewalView;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.text.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Access that renews by itself: before it is agreed to, while it lasts, and when it ends. */
public final class RenewalScreen {
    private RenewalScreen() {}

    /** Why it ended, by the start of the texts' keys. */
    public enum End {
        METHOD_GONE("renewal.gone"),
        DECLINED("renewal.declined"),
        TERMS_CHANGED("renewal.changed"),
        STOPPED("renewal.stopped"),
        RETURNED("renewal.returned");

        private final String key;

        End(String key) {
            this.key = key;
        }
    }

    /** What is agreed to by paying. */
    static String promise(Texts texts, Offer offer) {
        return texts.say(
                offer.fitsStandingOrder() ? "renewal.promise.stars" : "renewal.promise",
                Figures.price(offer.price(), texts.language()),
                Figures.period(offer.terms().period(), texts));
    }

    /** Shows how it is, and turns it round. */
    static Button choice(Texts texts, boolean renews) {
        return new Button.Tap(
                texts.label(renews ? "button.renewing.on" : "button.renewing.off"),
                new TapData.Renewing(!renews).written());
    }

    static Button stop(Texts texts, SubscriptionId subscription) {
        var stop = new Change.StopRenewing(ShortForm.of(subscription));
        return new Button.Tap(texts.label("button.renewing.stop"), new TapData.Do(stop).written());
    }

    static String state(Texts texts, RenewalView renewal) {
        return texts.say("renewal.state", price(texts, renewal), renewal.title());
    }

    /** Days before it is charged. */
    public static Screen soon(Texts texts, RenewalView renewal, Instant end) {
        boolean stars = renewal.offer().fitsStandingOrder();
        Instant charged = stars ? end : end.minus(Reminder.ONE_DAY.before());
        String html =
                String.join(
                        "\n\n",
                        texts.say("renewal.soon.title"),
                        texts.say(
                                stars ? "renewal.soon.when.stars" : "renewal.soon.when",
                                Times.moment(charged, texts.language()),
                                price(texts, renewal),
                                renewal.title()),
                        texts.say("renewal.soon.next"));
        return new Screen(
                html,
                List.of(
                        List.of(stop(texts, renewal.subscription())),
                        List.of(Buttons.keys(texts))));
    }

    public static Screen charged(Texts texts, Money price, PaymentId payment) {
        String html =
                texts.say("renewal.charged", Figures.price(price, texts.language()))
                        + "\n"
                        + texts.say("order.number", Figures.number(payment));
        return new Screen(html, List.of(List.of(Buttons.keys(texts))));
    }

    /**
     * @param next when it is tried again; empty if it is not
     */
    public static Screen missed(Texts texts, Optional<Instant> next) {
        return trouble(
                texts,
                texts.say("renewal.missed.what"),
                texts.say("declined.money"),
                next.map(at -> texts.say("renewal.missed.next", Times.moment(at, texts.language())))
                        .orElseGet(() -> texts.say("renewal.missed.over")));
    }

    public static Screen ended(Texts texts, End end) {
        return trouble(
                texts,
                texts.say(end.key + ".what"),
                texts.say("renewal.ended.money"),
                texts.say("renewal.ended.next"));
    }

    private static Screen trouble(Texts texts, String... parts) {
        return new Screen(
                String.join("\n\n", parts),
                List.of(List.of(Buttons.renew(texts), Buttons.keys(texts))));
    }

    private static String price(Texts texts, RenewalView renewal) {
        return Figures.price(renewal.offer().price(), texts.language());
    }
}
