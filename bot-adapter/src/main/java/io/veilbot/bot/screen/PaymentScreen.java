package io.veilbot.bot.screen;

import io.veilbot.api.Money;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import io.veilbot.bot.text.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What became of a payment. */
public final class PaymentScreen {
    private PaymentScreen() {}

    /** The endings that are not what anybody hoped for, by the start of their texts' keys. */
    public enum Trouble {
        DECLINED("declined"),
        EXPIRED("expired"),
        CANCELLED("cancelled"),
        REFUSED("refused"),
        MISMATCHED("mismatched");

        private final String key;

        Trouble(String key) {
            this.key = key;
        }
    }

    public static Screen paid(Texts texts, Money amount, PaymentId payment, boolean gift) {
        String html =
                String.join(
                        "\n",
                        texts.say("paid.title"),
                        texts.say(
                                gift ? "paid.gift" : "paid.body",
                                Figures.price(amount, texts.language())),
                        "",
                        texts.say("order.number", Figures.number(payment)));
        return new Screen(html, List.of());
    }

    /**
     * What happened; the money is safe; what now.
     *
     * @param others ways to pay it instead
     */
    public static Screen trouble(
            Texts texts,
            Trouble trouble,
            PaymentId payment,
            TapData.Buy again,
            List<OtherWay> others,
            Places places) {
        String html =
                String.join(
                        "\n\n",
                        texts.say(trouble.key + ".what"),
                        texts.say(trouble.key + ".money"),
                        texts.say(trouble.key + ".next"),
                        texts.say("order.number", Figures.number(payment)));
        List<List<Button>> rows = new ArrayList<>();
        if (trouble == Trouble.MISMATCHED) {
            rows.add(places.support(texts));
        } else {
            rows.add(List.of(new Button.Tap(texts.label("button.again"), again.written())));
            rows.addAll(Buttons.others(texts, others));
        }
        rows.add(List.of(Buttons.tariffs(texts)));
        return new Screen(html, rows);
    }

    /** Paid, granted, and the key is late: the truth. */
    public static Screen delayed(Texts texts, Instant validUntil, Places places) {
        String html =
                String.join(
                        "\n\n",
                        texts.say("delayed.title"),
                        texts.say("delayed.body"),
                        texts.say("delayed.safe", times(texts, validUntil)),
                        texts.say("delayed.next"));
        return new Screen(html, List.of(places.support(texts)));
    }

    /** Money went back: how much, and what that means. */
    public static Screen refunded(Texts texts, Money amount, PaymentId payment) {
        String html =
                String.join(
                        "\n\n",
                        texts.say("refunded.title", Figures.price(amount, texts.language())),
                        texts.say("refunded.how"),
                        texts.say("refunded.access"),
                        texts.say("order.number", Figures.number(payment)));
        return new Screen(html, List.of(List.of(Buttons.keys(texts), Buttons.tariffs(texts))));
    }

    private static String times(Texts texts, Instant at) {
        return Times.moment(at, texts.language());
    }
}
