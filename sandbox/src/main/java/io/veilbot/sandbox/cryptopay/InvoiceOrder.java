package io.veilbot.sandbox.cryptopay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A checked {@code createInvoice}. */
record InvoiceOrder(Parameters given) {

    private static final int LONGEST_LIFE = 2_678_400;
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int LONGEST_PAYLOAD = 4096;
    private static final Set<String> BUTTONS =
            Set.of("viewItem", "openChannel", "openBot", "callback");

    InvoiceOrder {
        var _ = given.amount("amount", "AMOUNT_INVALID");
        if (isFiat(given)) {
            require(Rates.FIATS.contains(given.text("fiat", "")), "FIAT_INVALID");
        } else {
            require(
                    given.text("currency_type", "crypto").equals("crypto"),
                    "CURRENCY_TYPE_INVALID");
            require(Rates.ASSETS.contains(given.text("asset", "")), "ASSET_INVALID");
        }
        require(Rates.ASSETS.containsAll(given.list("accepted_assets")), "ACCEPTED_ASSETS_INVALID");
        require(
                given.text("description", "").length() <= LONGEST_DESCRIPTION,
                "DESCRIPTION_TOO_LONG");
        require(
                given.text("payload", "").getBytes(UTF_8).length <= LONGEST_PAYLOAD,
                "PAYLOAD_TOO_LONG");
        var _ = given.whole("expires_in", 0, 1, LONGEST_LIFE, "EXPIRES_IN_INVALID");
        given.find("paid_btn_name")
                .ifPresent(name -> {
                    require(BUTTONS.contains(name), "PAID_BTN_NAME_INVALID");
                    require(
                            given.text("paid_btn_url", "").matches("https?://\\S+"),
                            "PAID_BTN_URL_REQUIRED");
                });
    }

    private static void require(boolean so, String error) {
        if (!so) {
            throw Errors.invalid(error);
        }
    }

    private static boolean isFiat(Parameters given) {
        return given.text("currency_type", "crypto").equals("fiat");
    }

    /** Coins it can be paid with. */
    List<String> assets() {
        if (!isFiat(given)) {
            return List.of(given.text("asset", ""));
        }
        List<String> accepted = given.list("accepted_assets");
        return accepted.isEmpty() ? Rates.ASSETS : accepted;
    }

    /**
     * @param page where it is paid
     */
    ObjectNode invoice(long id, String hash, URI page, Instant now) {
        ObjectNode invoice = Json.object().put("invoice_id", id).put("hash", hash);
        invoice.put("currency_type", isFiat(given) ? "fiat" : "crypto");
        String priced = isFiat(given) ? "fiat" : "asset";
        invoice.put(priced, given.text(priced, ""));
        invoice.put("amount", given.amount("amount", "AMOUNT_INVALID").toPlainString());
        if (isFiat(given)) {
            invoice.set("accepted_assets", Json.texts(assets()));
        }
        for (String link : List.of("pay_url", "bot_invoice_url", "mini_app_invoice_url")) {
            invoice.put(link, page.toString());
        }
        invoice.put("web_app_invoice_url", page.toString());
        invoice.put("status", "active").put("created_at", Invoices.time(now));
        copy(invoice, "description", "payload", "paid_btn_name", "paid_btn_url");
        invoice.put("allow_comments", flag("allow_comments"));
        invoice.put("allow_anonymous", flag("allow_anonymous"));
        int life = given.whole("expires_in", 0, 1, LONGEST_LIFE, "EXPIRES_IN_INVALID");
        if (life > 0) {
            invoice.put("expiration_date", Invoices.time(now.plusSeconds(life)));
        }
        return invoice;
    }

    private void copy(ObjectNode invoice, String... names) {
        for (String name : names) {
            given.find(name).ifPresent(value -> invoice.put(name, value));
        }
    }

    private boolean flag(String name) {
        return Boolean.parseBoolean(given.text(name, "true"));
    }
}
