package io.veilbot.bot.screen;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentMethod;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What somebody is about to buy. */
public final class OrderScreen {
    private OrderScreen() {}

    /** The choice of how to pay. */
    public static Screen methods(
            Texts texts, Terms terms, List<PaymentMethod> methods, TapData.Buy buy) {
        List<List<Button>> rows = new ArrayList<>();
        for (PaymentMethod method : methods) {
            String label = texts.labelOr("method." + method.value(), method.value());
            var data = new TapData.BuyBy(buy.tariff(), buy.order(), TapData.shortOf(method));
            rows.add(List.of(new Button.Tap(label, data.written())));
        }
        rows.add(List.of(Buttons.back(texts)));
        return new Screen(promise(texts, terms) + "\n\n" + texts.say("order.method"), rows);
    }

    /** The payment page is not there yet. */
    public static Screen preparing(Texts texts, Terms terms, Money price, PaymentId payment) {
        return new Screen(
                body(texts, terms, price, payment, "order.preparing"),
                List.of(List.of(Buttons.back(texts))));
    }

    /** The payment page is open. */
    public static Screen payable(
            Texts texts, Terms terms, Money price, PaymentId payment, URI payLink) {
        String label = texts.label("button.pay", Figures.price(price, texts.language()));
        return new Screen(
                body(texts, terms, price, payment, "order.ready"),
                List.of(List.of(new Button.Link(label, payLink)), List.of(Buttons.back(texts))));
    }

    private static String body(
            Texts texts, Terms terms, Money price, PaymentId payment, String state) {
        return String.join(
                "\n",
                promise(texts, terms),
                texts.say("order.price", Figures.price(price, texts.language())),
                "",
                texts.say(state),
                texts.say("order.number", Figures.number(payment)));
    }

    private static String promise(Texts texts, Terms terms) {
        return texts.say("order.title", terms.nameIn(texts.language()))
                + "\n"
                + texts.say(
                        "order.gets",
                        Figures.period(terms.period(), texts),
                        Figures.traffic(terms.allowance(), texts),
                        Figures.devices(terms.entitlement().devices(), texts));
    }
}
