package io.veilbot.sandbox.cryptopay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.veilbot.sandbox.core.Answer;
import io.veilbot.sandbox.core.Json;
import io.veilbot.sandbox.core.Request;
import java.math.BigDecimal;

/** {@code getMe}, {@code getBalance}, {@code getCurrencies}, {@code getExchangeRates}. */
final class ReferenceApi {

    private static final int COIN_DECIMALS = 8;
    private static final int MONEY_DECIMALS = 2;

    private final Books books;
    private final String token;

    ReferenceApi(Books books, String token) {
        this.books = books;
        this.token = token;
    }

    Answer me(Request request) {
        ObjectNode me = Json.object().put("app_id", Long.parseLong(token.split(":", 2)[0]));
        me.put("name", "Sandbox app").put("payment_processing_bot_username", "CryptoBot");
        return Envelope.of(me);
    }

    /** What came less its fee, less what went out; an app may start with coins of its own. */
    Answer balance(Request request) {
        ArrayNode all = Json.array();
        for (String asset : Rates.ASSETS) {
            BigDecimal left = came(asset).subtract(went(asset)).max(BigDecimal.ZERO);
            ObjectNode one = all.addObject().put("currency_code", asset);
            one.put("available", left.toPlainString()).put("onhold", "0");
        }
        return Envelope.of(all);
    }

    private BigDecimal came(String asset) {
        return books.invoices().stream()
                .filter(one -> one.path("paid_asset").asText().equals(asset))
                .map(one ->
                        new BigDecimal(one.path("paid_amount").asText())
                                .subtract(one.path("fee_amount").decimalValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal went(String asset) {
        return books.transfers().stream()
                .filter(one -> one.path("asset").asText().equals(asset))
                .map(one -> new BigDecimal(one.path("amount").asText()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Answer currencies(Request request) {
        ArrayNode all = Json.array();
        Rates.ASSETS.forEach(asset -> currency(all, asset, false));
        Rates.FIATS.forEach(fiat -> currency(all, fiat, true));
        return Envelope.of(all);
    }

    private static void currency(ArrayNode all, String code, boolean fiat) {
        ObjectNode one = all.addObject().put("is_blockchain", !fiat && !code.startsWith("USD"));
        one.put("is_stablecoin", !fiat && code.startsWith("USD")).put("is_fiat", fiat);
        one.put("name", code).put("code", code);
        one.put("decimals", fiat ? MONEY_DECIMALS : COIN_DECIMALS);
    }

    Answer rates(Request request) {
        ArrayNode all = Json.array();
        for (String asset : Rates.ASSETS) {
            for (String fiat : Rates.FIATS) {
                ObjectNode one = all.addObject().put("is_valid", true).put("is_crypto", true);
                one.put("is_fiat", false).put("source", asset).put("target", fiat);
                one.put("rate", Rates.rate(asset, fiat).toPlainString());
            }
        }
        return Envelope.of(all);
    }
}
