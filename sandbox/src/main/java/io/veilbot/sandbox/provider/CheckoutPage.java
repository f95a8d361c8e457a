package io.veilbot.sandbox.provider;

import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Page;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the checkout: what to pay and the ways it can go, or how it went. */
final class CheckoutPage {

    private static final String BUNDLE = "checkout";
    private static final Map<String, String> SIGNS =
            Map.of("RUB", "₽", "USD", "$", "EUR", "€", "KZT", "₸", "BYN", "Br", "CNY", "¥");

    private CheckoutPage() {}

    static Answer of(Bill bill, Till till, Locale language) {
        boolean open = bill.state() == Bill.State.OPEN;
        Page page = Page.of(open ? "checkout.html" : "checkout-done.html", BUNDLE, language);
        String id = bill.id();
        page.set("amount", amount(bill, language));
        page.set(
                "description",
                bill.description().isEmpty() ? page.text("untitled") : bill.description());
        page.set("number", id.substring(Math.max(0, id.length() - 6)).toUpperCase(Locale.ROOT));
        page.set("means", bill.means());
        page.set("returnUrl", bill.returnUrl());
        return (open ? choices(page, id, till) : outcome(page, bill, till)).answer();
    }

    private static Page choices(Page page, String id, Till till) {
        return page.set("pay", "/sandbox/checkout/" + id + "/pay")
                .set("mishaps", rows(page, id, till.mishaps()));
    }

    private static String rows(Page page, String id, List<String> deeds) {
        StringBuilder rows = new StringBuilder();
        for (String deed : deeds) {
            rows.append(
                            "<form method=\"post\" action=\"/sandbox/checkout/%s/%s\">"
                                    .formatted(id, deed))
                    .append("<button class=\"row\"><span class=\"dot %s\"></span>".formatted(deed))
                    .append("<span><b>%s</b>".formatted(Page.escape(page.text(deed))))
                    .append(
                            "<small>%s</small></span>"
                                    .formatted(Page.escape(page.text(deed + ".about"))))
                    .append("</button></form>\n");
        }
        return rows.toString();
    }

    private static Page outcome(Page page, Bill bill, Till till) {
        String kind = bill.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean paid = bill.state() == Bill.State.PAID;
        return page.set("kind", kind)
                .set("title", page.text(kind))
                .set("about", page.text(kind + ".about"))
                .set("regrets", paid ? rows(page, bill.id(), till.regrets()) : "")
                .set(
                        "sign",
                        switch (bill.state()) {
                            case PAID, OPEN -> "✓";
                            case TAKEN_BACK -> "↩";
                            case EXPIRED -> "⏱";
                            case DECLINED -> "✕";
                        });
    }

    private static String amount(Bill bill, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        boolean whole = bill.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        String sign = SIGNS.getOrDefault(bill.currency(), bill.currency());
        String number = format.format(bill.amount());
        return signComesFirst(bill.currency(), language) ? sign + number : number + "\u00a0" + sign;
    }

    private static boolean signComesFirst(String currency, Locale language) {
        return language.getLanguage().equals("en") && List.of("USD", "EUR").contains(currency);
    }
}
