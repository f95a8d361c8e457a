package io.veilbot.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.ShopAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A request for a page to be paid, checked as the API checks it. */
final class SessionOrder {

    private static final Set<String> KNOWN =
            Set.of(
                    "cancel_url",
                    "client_reference_id",
                    "customer_email",
                    "expand",
                    "expires_at",
                    "line_items",
                    "locale",
                    "metadata",
                    "mode",
                    "payment_intent_data",
                    "payment_method_types",
                    "success_url",
                    "ui_mode");

    private static final Set<String> CURRENCIES = Set.of("usd", "eur", "rub", "gbp", "kzt");
    private static final long LEAST = 50;
    private static final long MOST = 99_999_999;
    private static final Duration SOONEST = Duration.ofMinutes(30);
    private static final Duration LATEST = Duration.ofHours(24);

    private final Given given;
    private final Instant now;

    SessionOrder(Given given, Instant now) {
        this.given = given.only(KNOWN);
        this.now = now;
    }

    /** What it tells of the payment that will stand behind the page. */
    ObjectNode intentData() {
        ObjectNode data = Json.object();
        given.find("payment_intent_data", "description")
                .ifPresent(text -> data.put("description", text));
        return data.set("metadata", given.notes("payment_intent_data", "metadata"));
    }

    ObjectNode session(ShopAddress shop) {
        if (!given.text("mode").equals("payment")) {
            throw Errors.invalid("", "mode", "The sandbox takes single payments only.");
        }
        List<Given> lines = given.parts("line_items");
        if (lines.isEmpty()) {
            throw Errors.missing("line_items");
        }
        ObjectNode session = Things.made("cs_test_", "checkout.session", now);
        long total = lines.stream().mapToLong(SessionOrder::amount).sum();
        if (total < LEAST || total > MOST) {
            String code = total < LEAST ? "amount_too_small" : "amount_too_large";
            throw Errors.invalid(code, "", "The total amount due does not fit.");
        }
        session.put("amount_subtotal", total).put("amount_total", total);
        session.put("currency", currency(lines)).put("expires_at", end());
        session.put("client_reference_id", given.find("client_reference_id").orElse(null));
        session.put("success_url", given.text("success_url"));
        session.put("cancel_url", given.find("cancel_url").orElse(null));
        session.put("mode", "payment").put("status", "open").put("payment_status", "unpaid");
        session.putNull("payment_intent").putArray("payment_method_types").add("card");
        session.put("ui_mode", given.find("ui_mode").orElse("hosted_page"));
        session.set("metadata", given.notes("metadata"));
        String id = session.path("id").asText();
        return session.put("url", shop.at("/sandbox/checkout/" + id).toString());
    }

    /** Shown to whoever pays. */
    String product() {
        return given.parts("line_items").getFirst().text("price_data", "product_data", "name");
    }

    private static long amount(Given line) {
        String name = line.text("price_data", "product_data", "name");
        long unit =
                line.whole("price_data", "unit_amount")
                        .orElseThrow(
                                () -> Errors.missing("line_items[0][price_data][unit_amount]"));
        long quantity = line.whole("quantity").orElseThrow(() -> Errors.missing("quantity"));
        if (unit < 0 || quantity < 1 || name.isBlank()) {
            throw Errors.invalid("parameter_invalid_integer", "line_items", "Invalid amount.");
        }
        return Math.multiplyExact(unit, quantity);
    }

    private static String currency(List<Given> lines) {
        String code = lines.getFirst().text("price_data", "currency").toLowerCase(Locale.ROOT);
        if (!CURRENCIES.contains(code)) {
            throw Errors.invalid("", "currency", "Invalid currency: " + code + ".");
        }
        return code;
    }

    private long end() {
        long end = given.whole("expires_at").orElse(now.plus(LATEST).getEpochSecond());
        if (end < now.plus(SOONEST).getEpochSecond() || end > now.plus(LATEST).getEpochSecond()) {
            throw Errors.invalid(
                    "", "expires_at", "It must be between 30 minutes and 24 hours from now.");
        }
        return end;
    }
}
