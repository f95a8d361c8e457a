package io.veilbot.sandbox.yookassa;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
    private static final List<String> MISHAPS =
            List.of("pay-twice", "pay-lost", "pay-delayed", "decline", "expire");

    private CheckoutPage() {}

    static Answer of(ObjectNode payment, String returnUrl, Locale language) {
        boolean open = Payments.is(payment, "pending");
        Page page = Page.of(open ? "checkout.html" : "checkout-done.html", BUNDLE, language);
        String id = payment.path("id").asText();
        page.set("amount", amount(Amount.of(payment.path("amount")), language));
        page.set("description", payment.path("description").asText(page.text("untitled")));
        page.set("number", id.substring(id.length() - 6).toUpperCase(Locale.ROOT));
        page.set("returnUrl", returnUrl);
        return (open ? choices(page, id) : outcome(page, payment)).answer();
    }

    private static Page choices(Page page, String id) {
        StringBuilder rows = new StringBuilder();
        for (String mishap : MISHAPS) {
            rows.append(
                            "<form method=\"post\" action=\"/sandbox/checkout/%s/%s\">"
                                    .formatted(id, mishap))
                    .append(
                            "<button class=\"row\"><span class=\"dot %s\"></span>"
                                    .formatted(mishap))
                    .append("<span><b>%s</b>".formatted(Page.escape(page.text(mishap))))
                    .append(
                            "<small>%s</small></span>"
                                    .formatted(Page.escape(page.text(mishap + ".about"))))
                    .append("</button></form>\n");
        }
        return page.set("pay", "/sandbox/checkout/" + id + "/pay").set("mishaps", rows.toString());
    }

    private static Page outcome(Page page, ObjectNode payment) {
        String reason = payment.path("cancellation_details").path("reason").asText();
        boolean paid = payment.path("paid").asBoolean();
        String kind = paid ? "paid" : reason.startsWith("expired") ? "expired" : "declined";
        return page.set("kind", kind)
                .set("title", page.text(kind))
                .set("about", page.text(kind + ".about"))
                .set("sign", paid ? "✓" : kind.equals("expired") ? "⏱" : "✕");
    }

    private static String amount(Amount amount, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        boolean whole = amount.value().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : 2);
        String sign = SIGNS.getOrDefault(amount.currency(), amount.currency());
        return format.format(amount.value()) + "\u00a0" + sign;
    }
}
