package io.veilbot.bot.screen;

import io.veilbot.api.Money;
import io.veilbot.api.catalog.Terms;
import io.veilbot.api.sales.Discount;
import io.veilbot.api.sales.Offer;
import io.veilbot.api.sales.PaymentId;
import io.veilbot.api.sales.PaymentQuery.PaymentView;
import io.veilbot.bot.text.Figures;
import io.veilbot.bot.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody is about to buy. */
public final class OrderScreen {
    private OrderScreen() {}

    /**
     * The payment page is not there yet.
     *
     * @param price empty while it is not known
     * @param others ways to pay it instead
     */
    public static Screen preparing(
            Texts texts,
            Terms terms,
            Optional<Money> price,
            PaymentId payment,
            List<OtherWay> others) {
        List<String> lines = new ArrayList<>(List.of(promise(texts, terms)));
        price.map(amount -> texts.say("order.price", Figures.price(amount, texts.language())))
                .ifPresent(lines::add);
        lines.addAll(state(texts, payment, "order.preparing"));
        List<List<Button>> rows = new ArrayList<>(Buttons.others(texts, others));
        rows.add(List.of(Buttons.back(texts)));
        return new Screen(String.join("\n", lines), rows);
    }

    /**
     * The payment page is open.
     *
     * @param others ways to pay it instead
     */
    public static Screen payable(
            Texts texts, PaymentView order, URI payLink, List<OtherWay> others) {
        return payable(texts, order, payLink, others, false);
    }

    /**
     * @param renewable whether it can be made to renew by itself
     */
    public static Screen payable(
            Texts texts, PaymentView order, URI payLink, List<OtherWay> others, boolean renewable) {
        return payable(texts, order, payLink, others, renewable, "order.ready");
    }

    /** The order that a code was used for before. */
    public static Screen payableAgain(Texts texts, PaymentView order, URI payLink) {
        return payable(texts, order, payLink, List.of(), false, "order.holds.promo");
    }

    private static Screen payable(
            Texts texts,
            PaymentView order,
            URI payLink,
            List<OtherWay> others,
            boolean renewable,
            String state) {
        List<String> lines = new ArrayList<>(List.of(promise(texts, order.offer().terms())));
        if (order.gift()) {
            lines.add(texts.say("order.gift"));
        }
        lines.add(price(texts, order.offer()));
        if (order.method().renews()) {
            lines.add(RenewalScreen.promise(texts, order.offer()));
        }
        lines.addAll(state(texts, order.payment(), order.gift() ? "order.ready.gift" : state));
        String price = Figures.price(order.offer().price(), texts.language());
        var pay = new Button.Link(texts.label("button.pay", price), payLink);
        List<List<Button>> rows = new ArrayList<>(List.of(List.of(pay)));
        rows.addAll(Buttons.others(texts, others));
        if (renewable && !order.gift() && !isByCode(order)) {
            rows.add(List.of(RenewalScreen.choice(texts, order.method().renews())));
        }
        rows.add(choices(texts, order));
        rows.add(List.of(Buttons.back(texts)));
        return new Screen(String.join("\n", lines), rows);
    }

    /** A code is for the order that it was used for: with it nothing else can be changed. */
    private static List<Button> choices(Texts texts, PaymentView order) {
        if (isByCode(order)) {
            return List.of();
        }
        String whose = order.gift() ? "button.for.me" : "button.as.gift";
        return List.of(
                new Button.Tap(texts.label("button.promo"), new TapData.Promo().written()),
                new Button.Tap(texts.label(whose), new TapData.Whose(!order.gift()).written()));
    }

    private static boolean isByCode(PaymentView order) {
        return order.offer().discount().flatMap(Discount::promo).isPresent();
    }

    private static String price(Texts texts, Offer offer) {
        String price = Figures.price(offer.price(), texts.language());
        return offer.discount()
                .map(less -> Figures.price(less.listPrice(), texts.language()))
                .map(before -> texts.say("order.price.less", before, price))
                .orElseGet(() -> texts.say("order.price", price));
    }

    private static List<String> state(Texts texts, PaymentId payment, String state) {
        return List.of("", texts.say(state), texts.say("order.number", Figures.number(payment)));
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
